// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

import java.util.List;

/**
 * The rules of a campaign, every text ready to be written.
 *
 * @param ideaId the idea whose page led to the rules; 0 for none
 * @param text clean rich text, empty when the campaign has no rules
 */
public record RulesPage(
        long id, long ideaId, String title, String text, boolean accepted, boolean asked, List<Version> versions) {

    /** A version: its number, since when it holds, what it changed. */
    public record Version(int number, String since, String summary) {}
}
