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

    public static KnownDevices devices(Tables tables, Clock clock) {
        return new KnownDevices(hash(tables), clock);
    }

    private static KeyedHash hash(Tables tables) {
        return new KeyedHash(new PortalSecret(tables, "sign-in")::bytes);
    }
}
