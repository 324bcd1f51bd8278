// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server's transaction is a recorded stand-in here; the archive's tests run on the real one. */
class BesideTransactionsTest {

    private final List<String> done = new ArrayList<>();
    private final Transaction running = (Transaction)
            Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Transaction.class}, this::nothing);

    @Test
    void leaves_the_running_transaction_aside_and_takes_it_up_again() {
        assertThat(beside().run(() -> done.add("work"))).isTrue();

        assertThat(done).containsExactly("suspend", "work", "resume");
    }

    @Test
    void takes_it_up_again_after_a_failure() {
        assertThatIllegalArgumentException().isThrownBy(() -> beside().run(() -> {
            throw new IllegalArgumentException();
        }));

        assertThat(done).containsExactly("suspend", "resume");
    }

    @Test
    void just_works_where_no_server_runs_transactions() {
        assertThat(new BesideTransactions(null).run(() -> 7)).isEqualTo(7);
    }

    private BesideTransactions beside() {
        return new BesideTransactions((TransactionManager) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {TransactionManager.class}, (proxy, method, arguments) -> {
                    done.add(method.getName());
                    return method.getName().equals("suspend") ? running : null;
                }));
    }

    private Object nothing(Object proxy, java.lang.reflect.Method method, Object... arguments) {
        return null;
    }
}
