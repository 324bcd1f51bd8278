// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import com.unboundid.util.ssl.JVMDefaultTrustManager;
import com.unboundid.util.ssl.PEMFileTrustManager;
import com.unboundid.util.ssl.SSLUtil;
import com.unboundid.util.ssl.TrustStoreTrustManager;
import java.io.File;
import java.security.GeneralSecurityException;
import java.security.KeyStoreException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** Which certificates of LDAP servers are believed. Names are checked beside, see {@link LdapConnections}. */
final class LdapTrust {

    private LdapTrust() {}

    static SSLContext context(LdapConnectionSettings settings) {
        try {
            return new SSLUtil(manager(settings)).createSSLContext();
        } catch (GeneralSecurityException e) {
            throw LdapProperties.refused("truststore", e.getMessage());
        }
    }

    private static TrustManager manager(LdapConnectionSettings settings) throws KeyStoreException {
        String file = settings.trusted();
        if (file.isEmpty()) {
            return JVMDefaultTrustManager.getInstance();
        }
        if (!new File(file).canRead()) {
            throw LdapProperties.refused("truststore", file + " cannot be read");
        }
        if (file.endsWith(".pem") || file.endsWith(".crt")) {
            return new PEMFileTrustManager(new File(file));
        }
        return new TrustStoreTrustManager(file, settings.trustedPassword().toCharArray(), null, true);
    }
}
