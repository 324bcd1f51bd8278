// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where the slowing locks of logins are kept. */
public interface LoginLocks {

    /** No login has a lock that outlives the portal: the sign-in keeps all of them in memory. */
    LoginLocks IN_MEMORY = (login, change) -> Optional.empty();

    /**
     * Changes the lock of this login while no other try can.
     *
     * @return the lock before; empty when there is no such account
     */
    Optional<SlowingLock> changeLock(String login, UnaryOperator<SlowingLock> change);
}
