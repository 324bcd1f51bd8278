// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import fr.essaim.RecordNotFoundException;
import fr.essaim.history.RecordKey;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A record as rooms that know no feature write it into pages and addresses: {@code Comment-345}. */
public final class RecordCode {

    private static final Pattern FORM = Pattern.compile("([A-Za-z]{1,60})-(\\d{1,18})");

    private RecordCode() {}

    public static String of(RecordKey record) {
        return record.type() + "-" + record.id();
    }

    /** @throws RecordNotFoundException when the text, which anybody may write, names none */
    public static RecordKey read(String text) {
        Matcher form = FORM.matcher(text == null ? "" : text);
        if (!form.matches()) {
            throw new RecordNotFoundException("record.not-found");
        }
        return new RecordKey(form.group(1), Long.parseLong(form.group(2)));
    }
}
