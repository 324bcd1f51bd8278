// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.directory.DirectoryUnavailableException;
import fr.essaim.web.directory.Tables;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
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
    private static final int SECRET_BYTES = 32;

    private final Tables tables;
    private volatile String secret;

    public Unsubscription(Tables tables) {
        this.tables = tables;
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
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret()), ALGORITHM));
            byte[] signed =
                    mac.doFinal((NAME + ":" + site.companyId() + ":" + agent).getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(signed);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no " + ALGORITHM, e);
        }
    }

    private String secret() {
        if (secret == null) {
            secret = stored().orElseGet(this::made);
        }
        return secret;
    }

    private Optional<String> stored() {
        return tables.find("select secret from portal_secret where name = ?", row -> row.getString(1), NAME);
    }

    private String made() {
        byte[] bytes = new byte[SECRET_BYTES];
        new SecureRandom().nextBytes(bytes);
        String made = Base64.getEncoder().encodeToString(bytes);
        try {
            tables.change("insert into portal_secret (name, secret) values (?, ?)", NAME, made);
            return made;
        } catch (DirectoryUnavailableException e) {
            // Another server of the portal was faster
            return stored().orElseThrow(() -> e);
        }
    }
}
