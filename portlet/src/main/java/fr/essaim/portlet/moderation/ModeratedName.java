// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.moderation;

import fr.essaim.portlet.Texts;

/** What a feature calls its records and their comments in front of moderators: {@code moderation.Idea}. */
final class ModeratedName {

    private ModeratedName() {}

    /** @param part false for the record itself */
    static String of(Texts texts, String type, boolean part, int number) {
        return texts.get("moderation." + type + (part ? ".comment" : ""), number);
    }
}
