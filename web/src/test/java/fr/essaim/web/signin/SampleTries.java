// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import fr.essaim.web.directory.PortalSecret;
import fr.essaim.web.directory.Tables;
import java.time.Clock;

/** The counting of tries over the tables of a test. */
public final class SampleTries {

    private SampleTries() {}

    public static SignInTries in(Tables tables, Clock clock) {
        return new SignInTries(tables, hash(tables), devices(tables, clock), clock);
    }

    /** The same with fewer free tries, for tests that make all of them. */
    static SignInTries strict(Tables tables, Clock clock, int freeOfLogin, int freeOfAddress) {
        return new SignInTries(
                tables,
                hash(tables),
                devices(tables, clock),
                clock,
                new TryLimit(freeOfLogin, TryLimit.LOGIN.longest(), TryLimit.LOGIN.remembered(), false),
                new TryLimit(freeOfAddress, TryLimit.ADDRESS.longest(), TryLimit.ADDRESS.remembered(), true));
    }

    public static KnownDevices devices(Tables tables, Clock clock) {
        return new KnownDevices(hash(tables), clock);
    }

    private static KeyedHash hash(Tables tables) {
        return new KeyedHash(new PortalSecret(tables, "sign-in")::bytes);
    }
}
