// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The details of events as people read them: what was given or taken, where, and moments. A code that is not known stays. */
record AuditDetail(Locale language, DateTimeFormatter at) {

    private static final String KEY = "audit.detail.";
    private static final Pattern CODE = Pattern.compile("([+-]?)([A-Za-z_]{1,40})(?:\\.(\\d{1,18}))?");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    String text(String detail) {
        Matcher code = CODE.matcher(detail);
        if (!code.matches()) {
            return MOMENT.matcher(detail).matches() ? at.format(Instant.parse(detail)) : detail;
        }
        String what = BundleMessages.text(language, KEY + code.group(2));
        what = what.startsWith(KEY) ? code.group(2) : what;
        if (code.group(3) != null) {
            what = BundleMessages.text(language, KEY + "in", what, code.group(3));
        }
        return switch (code.group(1)) {
            case "+" -> BundleMessages.text(language, KEY + "given", what);
            case "-" -> BundleMessages.text(language, KEY + "taken", what);
            default -> what;
        };
    }
}
