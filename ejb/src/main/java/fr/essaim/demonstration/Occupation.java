// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A trade of the authority.
 *
 * @param womenPercent how many in a hundred who have it are women
 * @param hasMail whether those who have it get a mailbox
 */
record Occupation(String masculine, String feminine, int womenPercent, boolean hasMail) {

    /** All of them by their masculine title, which the other files use as the name of the job. */
    static Map<String, Occupation> all() {
        Map<String, Occupation> jobs = new LinkedHashMap<>();
        for (ContentRow row : ContentRow.read("jobs")) {
            String masculine = row.text("title_m");
            jobs.put(masculine, new Occupation(masculine, row.text("title_f"), row.number("women"), row.yes("mail")));
        }
        return jobs;
    }

    String titleOf(Gender gender) {
        return gender == Gender.F ? feminine : masculine;
    }
}
