// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import fr.essaim.web.security.SignedIn;
import fr.essaim.web.signin.Origin;
import jakarta.servlet.http.HttpServletRequest;

/**
 * Whom a request counts for.
 *
 * @param of the agent's number, or where the visitor comes from who is not signed in
 */
record Visit(String of, boolean signedIn) {

    static Visit of(HttpServletRequest request) {
        return SignedIn.agentOf(request)
                .map(agent -> new Visit(agent.toString(), true))
                .orElseGet(() -> ofStranger(request.getRemoteAddr()));
    }

    /** @param address of IPv6, its whole network counts as one */
    static Visit ofStranger(String address) {
        return new Visit(new Origin(address, "").address(), false);
    }
}
