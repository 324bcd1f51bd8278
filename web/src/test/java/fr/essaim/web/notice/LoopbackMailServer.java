// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A mail server on a free port that talks as its kind does, with one client after the other, until it is closed. */
abstract class LoopbackMailServer implements AutoCloseable {

    private final ServerSocket socket;

    LoopbackMailServer() {
        try {
            socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To be called once the server is all there. */
    final void open() {
        Thread serving = new Thread(this::serve, "mail server");
        serving.setDaemon(true);
        serving.start();
    }

    final int port() {
        return socket.getLocalPort();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(
                        client,
                        new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII)));
            } catch (IOException e) {
                // The client left, or the server is closed
            }
        }
    }

    /** One conversation; the connection ends with it. */
    abstract void talk(Socket client, BufferedReader lines) throws IOException;

    static void say(Socket client, String answer) throws IOException {
        client.getOutputStream().write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
