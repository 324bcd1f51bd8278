// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.signin;

import fr.essaim.web.directory.DirectoryUnavailableException;
import fr.essaim.web.directory.Tables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The key that seals secrets in the database (AES-256-GCM). It lies in a file beside it, which the service alone may read; the
 * database knows its fingerprint, so that a server with another key says so and seals nothing.
 */
public final class PortalKey {

    public static final String FILE = "portal.key";

    private static final Logger LOG = LoggerFactory.getLogger(PortalKey.class);
    private static final String FINGERPRINT = "portal-key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Tables tables;
    private final Optional<Path> file;
    private final SecureRandom random = new SecureRandom();
    private volatile byte[] key;

    /** @param home the folder {@code essaim.home}; empty for none: nothing can then be sealed */
    public PortalKey(Tables tables, Optional<Path> home) {
        this.tables = tables;
        file = home.map(folder -> folder.resolve(FILE));
    }

    /** Reads the key, or makes one where none was ever made. To be called once the tables are there. */
    public void open() {
        if (file.isEmpty()) {
            LOG.warn("There is no key for second factors: set essaim.home");
            return;
        }
        try {
            Optional<String> expected = expected();
            if (expected.isEmpty() && !Files.exists(file.get())) {
                make(file.get());
            }
            if (!Files.exists(file.get())) {
                LOG.error("{} is missing: put it back. Second factors cannot be read without it", file.get());
                return;
            }
            byte[] read =
                    Base64.getDecoder().decode(Files.readString(file.get()).trim());
            String fingerprint = new KeyedHash(() -> read).of(FINGERPRINT);
            if (read.length != KEY_BYTES
                    || !expected.or(() -> keep(fingerprint)).orElse("").equals(fingerprint)) {
                LOG.error("{} is not the key of this database: second factors cannot be read with it", file.get());
                return;
            }
            key = read;
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("{} cannot be read: second factors are not offered", file.get(), e);
        }
    }

    public boolean isThere() {
        return key != null;
    }

    /** @param context what the secret belongs to; it opens nowhere else */
    String seal(byte[] secret, String context) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] secretAndTag = cipher(Cipher.ENCRYPT_MODE, nonce, secret, context);
        byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + secretAndTag.length);
        System.arraycopy(secretAndTag, 0, all, NONCE_BYTES, secretAndTag.length);
        return Base64.getEncoder().encodeToString(all);
    }

    byte[] open(String text, String context) {
        byte[] all = Base64.getDecoder().decode(text);
        return cipher(
                Cipher.DECRYPT_MODE,
                Arrays.copyOf(all, NONCE_BYTES),
                Arrays.copyOfRange(all, NONCE_BYTES, all.length),
                context);
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text, String context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A sealed secret cannot be opened", e);
        }
    }

    private Optional<String> expected() {
        return tables.find("select secret from portal_secret where name = ?", row -> row.getString(1), FINGERPRINT);
    }

    private Optional<String> keep(String fingerprint) {
        try {
            tables.change("insert into portal_secret (name, secret) values (?, ?)", FINGERPRINT, fingerprint);
            return Optional.of(fingerprint);
        } catch (DirectoryUnavailableException e) {
            return expected();
        }
    }

    private void make(Path file) throws IOException {
        byte[] made = new byte[KEY_BYTES];
        random.nextBytes(made);
        try {
            PrivateFile.write(file, Base64.getEncoder().encodeToString(made) + "\n");
        } catch (FileAlreadyExistsException e) {
            LOG.debug("Another start made the key meanwhile", e);
        }
    }
}
