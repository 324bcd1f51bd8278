// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.text.InvalidValueException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InPersonTest {

    private static final PortalSite SITE = new PortalSite(1, 1);
    private static final Visitor AGENT = new Visitor(SITE, new AgentId(7), Locale.FRENCH);
    private static final Visitor IN_THE_AGENTS_PLACE =
            new Visitor(SITE, new AgentId(7), Locale.FRENCH, Optional.of(new AgentId(1)));

    @Test
    void agents_give_their_word_themselves() {
        assertThat(InPerson.acts(AGENT)).isTrue();
        assertThatCode(() -> InPerson.check(AGENT, "RULES")).doesNotThrowAnyException();
    }

    @Test
    void nobody_gives_it_in_their_place() {
        assertThat(InPerson.acts(IN_THE_AGENTS_PLACE)).isFalse();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> InPerson.check(IN_THE_AGENTS_PLACE, "RULES"))
                .withMessageContaining("access.in-person");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> InPerson.check(IN_THE_AGENTS_PLACE, "VOTE", "ballot.in-person"))
                .withMessageContaining("ballot.in-person");
    }
}
