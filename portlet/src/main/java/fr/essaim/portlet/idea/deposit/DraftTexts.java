// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.draft.SavedDraft;
import fr.essaim.portlet.Texts;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;

/** Says that a draft is kept, and what of it could not be. */
final class DraftTexts {

    private DraftTexts() {}

    /** On one line. */
    static String saved(SavedDraft saved, Texts texts, ZoneId zone) {
        if (saved.deposited()) {
            return texts.get("idea.deposit.draft.deposited");
        }
        String at = DateTimeFormatter.ofPattern(texts.get("idea.deposit.time"), texts.locale())
                .format(saved.at().atZone(zone));
        String kept = texts.get("idea.deposit.draft.saved", at);
        return saved.refused().isEmpty()
                ? kept
                : texts.get(
                        "idea.deposit.draft.except",
                        kept,
                        saved.refused().stream()
                                .map(refusal -> texts.get(refusal.messageKey(), refusal.arguments()))
                                .distinct()
                                .collect(Collectors.joining(" ")));
    }
}
