// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PasswordsTest {

    private final Passwords passwords = new Passwords();

    @Test
    void hashes_are_argon2id_with_the_recommended_cost_and_their_own_salt() {
        assertThat(passwords.hash("secret"))
                .contains("argon2id")
                .contains("m=19456")
                .contains("t=2");
        assertThat(passwords.hash("secret")).isNotEqualTo(passwords.hash("secret"));
    }

    @Test
    void only_the_password_itself_matches() {
        String hash = passwords.hash("é€🐝 secret");

        assertThat(passwords.matches("é€🐝 secret", hash)).isTrue();
        assertThat(passwords.matches("e€🐝 secret", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void no_more_are_worked_out_at_once_than_memory_allows() {
        Passwords hurried = CheapPasswords.create(Duration.ofMillis(50));
        String hash = hurried.hash("secret");
        assertThat(hurried.turns().isFair()).isTrue();
        hurried.turns().acquireUninterruptibly(Passwords.AT_ONCE);

        assertThatThrownBy(() -> hurried.matches("secret", hash)).isInstanceOf(PasswordsBusyException.class);
        hurried.turns().release(Passwords.AT_ONCE);
        assertThat(hurried.matches("secret", hash)).isTrue();
        assertThat(hurried.turns().availablePermits()).isEqualTo(Passwords.AT_ONCE);
    }

    @Test
    void nothing_matches_no_hash() {
        assertThat(passwords.matches("no account has this password", null)).isFalse();
    }
}
