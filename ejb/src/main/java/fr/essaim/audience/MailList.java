// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.exchange.TableCell;
import fr.essaim.exchange.TableRow;
import fr.essaim.exchange.TableSource;
import fr.essaim.exchange.UploadLimits;
import fr.essaim.exchange.UploadRefusedException;
import fr.essaim.exchange.upload.ReceivedFile;
import fr.essaim.exchange.upload.UploadGuard;
import fr.essaim.text.Folding;
import fr.essaim.text.InvalidValueException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Mail addresses out of what people paste or send in: one a line, between commas or semicolons, in the cells of a
 * spreadsheet, with or without names around them.
 */
final class MailList {

    static final int MOST = 60_000;

    private static final int LONGEST_PASTE = 4_000_000;
    private static final Pattern BETWEEN = Pattern.compile("[\\s\\u00a0\\u202f,;<>()\\[\\]\"'|]+");
    private static final Pattern MAIL = Pattern.compile("[^@]{1,64}@[^@]{1,189}");

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
        list.read(text);
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

    private void read(String text) {
        for (String word : BETWEEN.split(text)) {
            String mail = word.startsWith("mailto:") ? word.substring("mailto:".length()) : word;
            if (!mail.contains("@")) {
                continue;
            }
            if (!MAIL.matcher(mail).matches()) {
                unreadable.add(mail);
            } else if (mails.putIfAbsent(Folding.of(mail), mail) != null) {
                twice.add(mails.get(Folding.of(mail)));
            }
            if (mails.size() > MOST) {
                throw new InvalidValueException("MAIL_LIST", "value.too-many", MOST);
            }
        }
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

    /** What has an at sign and is no address. */
    Set<String> unreadable() {
        return unreadable;
    }
}
