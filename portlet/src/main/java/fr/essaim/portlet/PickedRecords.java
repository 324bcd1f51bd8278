// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a list that were ticked, as the script of the page sends them: numbers and versions, as in {@code 12:3,15:1}. */
public final class PickedRecords {

    private static final Pattern PAIR = Pattern.compile("(\\d{1,18}):(\\d{1,9})");

    private PickedRecords() {}

    /** Versions by numbers; what is no such pair is left out. */
    public static Map<Long, Integer> versions(String picked) {
        Map<Long, Integer> versions = new LinkedHashMap<>();
        for (String pair : picked == null ? new String[0] : picked.split(",")) {
            Matcher matcher = PAIR.matcher(pair);
            if (matcher.matches()) {
                versions.put(Long.valueOf(matcher.group(1)), Integer.valueOf(matcher.group(2)));
            }
        }
        return versions;
    }
}
