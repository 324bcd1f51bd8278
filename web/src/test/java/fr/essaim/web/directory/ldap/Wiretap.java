// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory.ldap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Stands between a portal and its LDAP server, and keeps all that the portal says. */
final class Wiretap implements AutoCloseable {

    private final ServerSocket door;
    private final int target;
    private final ByteArrayOutputStream heard = new ByteArrayOutputStream();

    Wiretap(int target) {
        this.target = target;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        start(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    synchronized boolean heard(String words) {
        return heard.toString(StandardCharsets.ISO_8859_1)
                .contains(new String(words.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
    }

    private void accept() {
        try {
            while (true) {
                Socket portal = door.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                start(() -> copy(portal, server, true));
                start(() -> copy(server, portal, false));
            }
        } catch (IOException e) {
            // Closed: the test is over
        }
    }

    private void copy(Socket from, Socket to, boolean listen) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            byte[] buffer = new byte[8192];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (listen) {
                    synchronized (this) {
                        heard.write(buffer, 0, read);
                    }
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException e) {
            // The other side hung up
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "wiretap");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        try {
            door.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
