// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Certificates that nobody but a test believes, made by the JDK's own tool. */
final class Certificates {

    static final String PASSWORD = "changeit";

    private Certificates() {}

    /**
     * @param name what the certificate says the server is, such as {@code ip:127.0.0.1}
     * @return a key store, which is its own trust store too
     */
    static Path keyStore(Path folder, String name) {
        Path file = folder.resolve(name.replace(':', '-') + ".p12");
        keytool(
                "-genkeypair",
                "-alias",
                "ldap",
                "-keyalg",
                "EC",
                "-dname",
                "CN=test",
                "-ext",
                "san=" + name,
                "-keystore",
                file.toString(),
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD);
        return file;
    }

    static Path pem(Path keyStore) {
        Path file = keyStore.resolveSibling(keyStore.getFileName() + ".pem");
        keytool(
                "-exportcert",
                "-rfc",
                "-alias",
                "ldap",
                "-file",
                file.toString(),
                "-keystore",
                keyStore.toString(),
                "-storepass",
                PASSWORD);
        return file;
    }

    private static void keytool(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        try {
            Path output = Files.createTempFile("keytool", ".txt");
            int end = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start()
                    .waitFor();
            String said = Files.readString(output);
            Files.delete(output);
            if (end != 0) {
                throw new IllegalStateException(said);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
