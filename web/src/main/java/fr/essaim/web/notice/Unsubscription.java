// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.directory.PortalSecret;
import fr.essaim.web.directory.Tables;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links with which an agent stops the mails without signing in: the agent's number, signed with a secret of this portal.
 * They do not expire, as the mails that hold them don't.
 */
public final class Unsubscription {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String NAME = "unsubscription";

    private final PortalSecret secret;

    public Unsubscription(Tables tables) {
        secret = new PortalSecret(tables, NAME);
    }

    /** Only letters, digits, hyphens, underscores and a dot. */
    public String token(PortalSite site, AgentId agent) {
        return agent + "." + signature(site, agent);
    }

    /** Whose token this is; nobody's when it was not made here. */
    public Optional<AgentId> agent(PortalSite site, String token) {
        String[] parts = token == null ? new String[0] : token.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("[1-9]\\d{0,17}")) {
            return Optional.empty();
        }
        return Optional.of(AgentId.parse(parts[0]))
                .filter(agent -> MessageDigest.isEqual(
                        signature(site, agent).getBytes(StandardCharsets.US_ASCII),
                        parts[1].getBytes(StandardCharsets.UTF_8)));
    }

    private String signature(PortalSite site, AgentId agent) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            byte[] signed =
                    mac.doFinal((NAME + ":" + site.companyId() + ":" + agent).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }
}
