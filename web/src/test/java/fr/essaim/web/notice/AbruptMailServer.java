// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes every mail and hangs up at once, as impatient ones do. */
final class AbruptMailServer extends LoopbackMailServer {

    private final AtomicInteger taken = new AtomicInteger();

    AbruptMailServer() {
        open();
    }

    int taken() {
        return taken.get();
    }

    @Override
    void talk(Socket client, BufferedReader lines) throws IOException {
        say(client, "220 abrupt");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("DATA")) {
                say(client, "354 go on");
            } else if (line.equals(".")) {
                taken.incrementAndGet();
                say(client, "250 taken");
                return;
            } else if (line.matches("(EHLO|HELO|MAIL|RCPT|RSET).*")) {
                say(client, "250 ok");
            }
        }
    }
}
