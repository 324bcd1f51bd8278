// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** A mail server that takes no mail for anybody, and says why. */
final class RefusingMailServer extends LoopbackMailServer {

    private final UnaryOperator<String> reason;
    private final List<String> asked = new CopyOnWriteArrayList<>();

    /** @param reason the answer, with its code, to each line that names a recipient */
    RefusingMailServer(UnaryOperator<String> reason) {
        this.reason = reason;
        open();
    }

    /** The lines that named recipients. */
    List<String> asked() {
        return asked;
    }

    @Override
    void talk(Socket client, BufferedReader lines) throws IOException {
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
}
