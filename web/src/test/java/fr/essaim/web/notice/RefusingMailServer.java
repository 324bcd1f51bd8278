// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server that takes no mail for anybody, and says why. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final UnaryOperator<String> reason;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** @param reason the answer, with its code, to each line that names a recipient */
    RefusingMailServer(UnaryOperator<String> reason) {
        this.reason = reason;
        try {
            socket = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        Thread serving = new Thread(this::serve, "refusing mail server");
        serving.setDaemon(true);
        serving.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** The lines that named recipients. */
    List<String> asked() {
        return asked;
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException e) {
                // The client left, or the server is closed
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 refusing");
        for (String line = lines.readLine(); line != null && !line.startsWith("QUIT"); line = lines.readLine()) {
            if (line.startsWith("RCPT")) {
                asked.add(line);
                say(client, reason.apply(line));
            } else {
                say(client, "250 ok");
            }
        }
        say(client, "221 bye");
    }

    private static void say(Socket client, String answer) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
