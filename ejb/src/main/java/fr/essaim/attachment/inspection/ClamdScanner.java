// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import fr.essaim.persistence.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the ClamAV daemon under {@code essaim.clamav} ({@code host:port}), by its command INSTREAM; without that setting
 * nothing is scanned. Fails closed: where the daemon is away or answers anything but that all is well, the file is refused.
 */
@ApplicationScoped
public class ClamdScanner implements UploadScanner {

    private static final Logger LOG = LoggerFactory.getLogger(ClamdScanner.class);
    private static final int CONNECT_WITHIN = (int) Duration.ofSeconds(5).toMillis();
    private static final int ANSWER_WITHIN = (int) Duration.ofSeconds(60).toMillis();
    private static final int PIECE = 65_536;
    private static final int LONGEST_ANSWER = 4_096;

    @Override
    public void scan(Path file) {
        String address = Settings.clamav();
        if (address.isEmpty()) {
            return;
        }
        String answer;
        try {
            answer = ask(address, file);
        } catch (IOException | IllegalArgumentException e) {
            LOG.error("The virus scanner does not answer: {}", e.toString());
            throw new AttachmentRefusedException("scanner-away", e);
        }
        if (answer.endsWith("FOUND")) {
            LOG.warn("An upload was refused by the virus scanner: {}", answer);
            throw new AttachmentRefusedException("infected");
        }
        if (!answer.equals("stream: OK")) {
            LOG.error("The virus scanner gave no verdict: {}", answer);
            throw new AttachmentRefusedException("scanner-away");
        }
    }

    private static String ask(String address, Path file) throws IOException {
        int colon = address.lastIndexOf(':');
        if (colon < 1) {
            throw new IllegalArgumentException("essaim.clamav is no host:port");
        }
        try (Socket socket = new Socket();
                InputStream content = Files.newInputStream(file)) {
            socket.connect(
                    new InetSocketAddress(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))),
                    CONNECT_WITHIN);
            socket.setSoTimeout(ANSWER_WITHIN);
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] piece = new byte[PIECE];
            for (int read = content.read(piece); read > 0; read = content.read(piece)) {
                out.writeInt(read);
                out.write(piece, 0, read);
            }
            out.writeInt(0);
            out.flush();
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.UTF_8).replace("\0", "").strip();
        }
    }
}
