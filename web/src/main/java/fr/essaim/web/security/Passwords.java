// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.security;

import java.util.Map;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.crypto.hash.HashRequest;
import org.apache.shiro.crypto.support.hashes.argon2.Argon2HashProvider.Parameters;
import org.apache.shiro.lang.util.ByteSource;

/** What is kept of passwords: argon2id with the cost that OWASP recommends (19 MiB, two passes, one lane). */
public final class Passwords {

    private static final Map<String, String> COST = Map.of(
            Parameters.PARAMETER_MEMORY_KIB, "19456",
            Parameters.PARAMETER_ITERATIONS, "2",
            Parameters.PARAMETER_PARALLELISM, "1");

    private final DefaultPasswordService service = new DefaultPasswordService() {
        @Override
        protected HashRequest createHashRequest(ByteSource password) {
            HashRequest.Builder request =
                    new HashRequest.Builder().setSource(password).setAlgorithmName(Parameters.DEFAULT_ALGORITHM_NAME);
            COST.forEach(request::addParameter);
            return request.build();
        }
    };
    private final String ofNobody = hash("no account has this password");

    public String hash(String password) {
        return service.encryptPassword(password);
    }

    /**
     * Takes the same time whether there is a hash or not, so that an unknown login cannot be told by the clock.
     *
     * @param hash null for no account or no password: the answer is false
     */
    boolean matches(String password, String hash) {
        boolean same = service.passwordsMatch(password, hash == null ? ofNobody : hash);
        return same && hash != null;
    }
}
