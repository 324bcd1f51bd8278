// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/** A random word that the portal made for itself once and that all its servers share. Not to be asked for in a transaction. */
public final class PortalSecret {

    private static final int BYTES = 32;

    private final Tables tables;
    private final String name;
    private volatile byte[] secret;

    public PortalSecret(Tables tables, String name) {
        this.tables = tables;
        this.name = name;
    }

    public byte[] bytes() {
        if (secret == null) {
            secret = Base64.getDecoder().decode(stored().orElseGet(this::made));
        }
        return secret.clone();
    }

    private Optional<String> stored() {
        return tables.find("select secret from portal_secret where name = ?", row -> row.getString(1), name);
    }

    private String made() {
        byte[] bytes = new byte[BYTES];
        new SecureRandom().nextBytes(bytes);
        String made = Base64.getEncoder().encodeToString(bytes);
        try {
            tables.change("insert into portal_secret (name, secret) values (?, ?)", name, made);
            return made;
        } catch (DirectoryUnavailableException e) {
            // Another server of the portal was faster
            return stored().orElseThrow(() -> e);
        }
    }
}
