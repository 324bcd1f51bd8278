// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Where a try comes from.
 *
 * @param address as a number; of IPv6 the network of 64 bits counts, since one visitor has all of it
 * @param devices what the cookie of {@link KnownDevices} holds, empty for none
 */
public record Origin(String address, String devices) {

    private static final int NETWORK_BYTES = 8;

    public Origin {
        address = network(address);
    }

    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            InetAddress parsed = InetAddress.getByName(address);
            if (!(parsed instanceof Inet6Address)) {
                return parsed.getHostAddress();
            }
            byte[] bytes = Arrays.copyOf(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES), 16);
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
