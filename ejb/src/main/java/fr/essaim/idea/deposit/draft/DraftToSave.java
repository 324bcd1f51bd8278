// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit.draft;

import fr.essaim.idea.deposit.IdeaField;
import java.util.Map;

/**
 * What a form holds at the moment.
 *
 * @param ideaId the draft that the form was opened on; 0 for a new one, which the form's key then names
 * @param formKey of that opened form, made anew each time one is opened; 8 to 40 letters, digits and hyphens
 * @param baseVersion the version that the form last knew; 0 when none
 * @param overwriting whether the person has seen that the draft was changed in another form, and keeps this one
 * @param values what was typed, by the names of {@link IdeaField}; fields that are missing stay as they are
 */
public record DraftToSave(
        long campaignId,
        long ideaId,
        String formKey,
        int baseVersion,
        boolean overwriting,
        Map<String, String> values) {

    public DraftToSave {
        values = Map.copyOf(values);
    }
}
