// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import fr.essaim.text.Unseen;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * The mail server, as set by system properties.
 *
 * @param host {@code essaim.mail.host}; without it no mail is sent and nobody is asked whether to
 * @param port {@code essaim.mail.port}, 25 unless set
 * @param user {@code essaim.mail.user}; empty where the server asks for no password
 * @param password {@code essaim.mail.password}
 * @param startTls {@code essaim.mail.starttls}: whether mail may only travel encrypted, true unless set
 * @param from {@code essaim.mail.from}: the sender's address
 * @param portalUrl {@code essaim.mail.url}: where agents reach the portal, for the links in mails, without a slash at its end
 */
public record MailSettings(
        String host, int port, String user, String password, boolean startTls, String from, String portalUrl) {

    /** @throws IllegalArgumentException when there is a host, and the sender or the portal's address are missing or unusable */
    public MailSettings {
        if (!from.matches("[^\\s@<>]+@[^\\s@<>]+")) {
            throw new IllegalArgumentException("essaim.mail.from is not an address: " + from);
        }
        if (!portalUrl.toLowerCase(Locale.ROOT).matches("https?://[^\\s<>]+[^/\\s<>]")) {
            throw new IllegalArgumentException(
                    "essaim.mail.url is not the portal's address, like https://portail.ville.example: " + portalUrl);
        }
    }

    public static Optional<MailSettings> of(Properties properties) {
        String host = properties.getProperty("essaim.mail.host", "").trim();
        return host.isEmpty()
                ? Optional.empty()
                : Optional.of(new MailSettings(
                        host,
                        Integer.parseInt(properties.getProperty("essaim.mail.port", "25")),
                        properties.getProperty("essaim.mail.user", ""),
                        properties.getProperty("essaim.mail.password", ""),
                        Boolean.parseBoolean(properties.getProperty("essaim.mail.starttls", "true")),
                        properties.getProperty("essaim.mail.from", ""),
                        Unseen.trimmedEnd(properties.getProperty("essaim.mail.url", ""), sign -> sign == '/')));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "MailSettings[%s:%d, starttls %s]".formatted(host, port, startTls);
    }
}
