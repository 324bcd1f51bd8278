// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.exchange;

import java.util.List;

/**
 * The import as one visitor sees it, every text ready to be written.
 *
 * @param plan title of the plan that files are read into
 * @param templateAddress where to fetch an empty table; the others, the plan as it stands
 * @param check what was found in the file, null before any file was sent
 * @param runs earlier files, the latest first
 */
public record ImportPage(
        String plan, String templateAddress, String xlsxAddress, String csvAddress, Check check, List<Run> runs) {

    /**
     * What was found in a file.
     *
     * @param takingBack null where nothing can be undone
     * @param reportAddress of the issues as a file
     */
    public record Check(
            String fileName,
            boolean applied,
            boolean applicable,
            TakingBack takingBack,
            String verdict,
            String tone,
            List<Figure> figures,
            List<Issue> issues,
            String moreIssues,
            List<Issue> warnings,
            List<Row> rows,
            String moreRows,
            String confirmation,
            String reportAddress) {}

    /**
     * The way to undo an import that was applied.
     *
     * @param question to be answered first
     */
    public record TakingBack(long run, String question) {}

    /** A count; the tone is empty for an ordinary one. */
    public record Figure(int figure, String label, String tone) {}

    /** One thing wrong with the file; every component but the reason may be empty. */
    public record Issue(String sheet, String line, String column, String value, String reason, String accepted) {}

    /** A row of the file that changes something. */
    public record Row(String title, String place, boolean conflict, List<Field> fields) {}

    /**
     * One field, today and in the file.
     *
     * @param told who changed it meanwhile; empty without a conflict
     * @param mine names the choice of the file's value; so does theirs for the portal's
     */
    public record Field(String label, String today, String inFile, String told, String mine, String theirs) {

        public boolean conflict() {
            return !told.isEmpty();
        }
    }

    /** A file that was sent in before. */
    public record Run(String fileName, String address, String who, String when, String outcome, String tone) {}
}
