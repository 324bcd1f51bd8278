// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import java.util.List;

/**
 * The answers of all campaigns that are late, every text ready to be written.
 *
 * @param reads whether the visitor is told of them every week
 */
public record LateAnswersPage(String summary, List<Row> rows, boolean reads) {

    public record Row(String title, String address, String campaign, String owner, String due, String late) {}
}
