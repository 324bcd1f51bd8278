// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in that speaks the daemon's protocol, since no ClamAV runs where these tests do. */
class ClamdScannerTest {

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    @AfterEach
    void unset() {
        System.clearProperty("essaim.clamav");
    }

    @Test
    void the_whole_file_is_sent_and_a_clean_one_passes() throws Exception {
        byte[] content = "x".repeat(200_000).getBytes(StandardCharsets.US_ASCII);

        CompletableFuture<Void> daemon = daemon("stream: OK\0");
        new ClamdScanner().scan(file(content));
        daemon.get();

        assertThat(received.toByteArray()).isEqualTo(content);
    }

    @Test
    void a_find_is_told() throws Exception {
        daemon("stream: Eicar-Test-Signature FOUND\0");

        assertRefused("attachment.infected");
    }

    @Test
    void an_error_of_the_daemon_is_no_clean_bill() throws Exception {
        daemon("INSTREAM size limit exceeded. ERROR\0");
        assertRefused("attachment.scanner-away");

        daemon("");
        assertRefused("attachment.scanner-away");

        daemon("stream: OK, but not quite\0");
        assertRefused("attachment.scanner-away");
    }

    @Test
    void a_daemon_that_is_away_or_wrongly_set_lets_nothing_pass() throws Exception {
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            System.setProperty("essaim.clamav", "127.0.0.1:" + closed.getLocalPort());
        }
        assertRefused("attachment.scanner-away");

        System.setProperty("essaim.clamav", "clamav.example");
        assertRefused("attachment.scanner-away");
    }

    @Test
    void without_the_setting_nothing_is_scanned() throws Exception {
        new ClamdScanner().scan(file(new byte[] {1}));
    }

    private void assertRefused(String key) throws IOException {
        Path file = file(new byte[] {1, 2, 3});
        assertThatExceptionOfType(AttachmentRefusedException.class)
                .isThrownBy(() -> new ClamdScanner().scan(file))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("upload"), content);
    }

    private CompletableFuture<Void> daemon(String answer) throws IOException {
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        System.setProperty("essaim.clamav", "127.0.0.1:" + server.getLocalPort());
        return CompletableFuture.runAsync(() -> {
            try (server;
                    Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII))
                        .isEqualTo("zINSTREAM\0");
                for (int size = in.readInt(); size > 0; size = in.readInt()) {
                    received.writeBytes(in.readNBytes(size));
                }
                socket.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }
}
