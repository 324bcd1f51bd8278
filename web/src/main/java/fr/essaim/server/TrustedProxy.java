// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import org.apache.catalina.valves.RemoteIpValve;

/**
 * Behind a proxy that ends TLS, the visitor's address and scheme are what the proxy says of them, in
 * {@code X-Forwarded-For} and {@code X-Forwarded-Proto}. Nobody else is believed.
 */
final class TrustedProxy extends RemoteIpValve {

    /** @param addresses a regular expression that the proxy's address matches as a whole */
    TrustedProxy(String addresses) {
        setInternalProxies(addresses);
        setRemoteIpHeader("X-Forwarded-For");
        setProtocolHeader("X-Forwarded-Proto");
    }
}
