// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.TableRow;
import fr.essaim.exchange.TableSource;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.exchange.upload.ReceivedFile;
import fr.essaim.exchange.upload.UploadGuard;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.PlainText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Mail addresses out of what people paste or send in: one a line, between commas or semicolons, in the cells of a
 * spreadsheet, with or without names around them.
 */
final class MailList {

    static final int MOST = 60_000;

    private static final int LONGEST_PASTE = 4_000_000;
    private static final int LONGEST_TOLD = 200;

    private final Map<String, String> mails = new LinkedHashMap<>();
    private final Set<String> twice = new LinkedHashSet<>();
    private final Set<String> unreadable = new LinkedHashSet<>();

    private MailList() {}

    /** @throws InvalidValueException when there is no address in it, or too many */
    static MailList ofText(String text) {
        if (text.length() > LONGEST_PASTE) {
            throw new InvalidValueException("MAIL_LIST", "value.too-long", LONGEST_PASTE, text.length());
        }
        MailList list = new MailList();
        text.lines().forEach(list::readLine);
        return list.checked();
    }

    /**
     * @throws UploadRefusedException when it is no table or text that can be read
     * @throws InvalidValueException when there is no address in it, or too many
     */
    static MailList ofFile(InputStream content) {
        MailList list = new MailList();
        try (ReceivedFile file = new UploadGuard(UploadLimits.DEFAULT).receive(content);
                TableSource rows = file.open()) {
            for (Optional<TableRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                row.get().cells().stream().map(TableCell::text).forEach(list::read);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list.checked();
    }

    /** A line without an address is somebody who would be missed in silence. */
    private void readLine(String line) {
        if (line.indexOf('@') < 0 && MailWords.of(line).findAny().isPresent()) {
            unreadable.add(told(PlainText.line(line)));
        }
        read(line);
    }

    private void read(String text) {
        MailWords.of(text).filter(word -> word.indexOf('@') >= 0).forEach(word -> {
            if (!MailWords.isMail(word)) {
                unreadable.add(told(word));
            } else if (mails.putIfAbsent(MailWords.key(word), word) != null) {
                twice.add(mails.get(MailWords.key(word)));
            }
            if (mails.size() > MOST) {
                throw new InvalidValueException("MAIL_LIST", "value.too-many", MOST);
            }
        });
    }

    private static String told(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_TOLD));
    }

    private MailList checked() {
        if (mails.isEmpty()) {
            throw new InvalidValueException("MAIL_LIST", "audience.list-empty");
        }
        return this;
    }

    /** Each once, as first written. */
    Set<String> mails() {
        return new LinkedHashSet<>(mails.values());
    }

    /** Those written more than once. */
    Set<String> twice() {
        return twice;
    }

    /** What has an at sign and is no address, and pasted lines without an address. */
    Set<String> unreadable() {
        return unreadable;
    }
}
