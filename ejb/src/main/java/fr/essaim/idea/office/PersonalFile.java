// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.office;

import fr.essaim.exchange.archive.ZipWriter;
import fr.essaim.privacy.PersonalRecords;
import java.time.LocalDate;
import java.util.Locale;

/** What is held about an agent, as a file to take away: a JSON file for each table, and what it is all about. */
public final class PersonalFile {

    private PersonalFile() {}

    public static OfficeFile of(PersonalRecords records, Locale locale, LocalDate today) {
        OfficeTexts texts = new OfficeTexts(locale);
        ZipWriter zip = new ZipWriter();
        zip.add(texts.get("archive.readme") + ".txt", texts.get("personal.readme.text", records.at()));
        records.tables().forEach((table, rows) -> zip.add(table + ".json", rows));
        return new OfficeFile(
                texts.fileName("personal", "", today, "zip"), OfficeFile.ZIP, zip.close("empreintes.sha256"));
    }
}
