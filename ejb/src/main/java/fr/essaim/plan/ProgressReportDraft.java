// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

/**
 * What a lead says of an action.
 *
 * @param progress 0 to 100, null for not measured
 * @param status null to leave it as it is
 * @param text may be empty; at most 4,000 characters
 * @param key of the form it was written in, at most 36 characters: sent again with the same key, it is the same report; null where
 *     nothing is sent again
 */
public record ProgressReportDraft(
        Integer progress, Confidence confidence, ActionStatus status, String text, String key) {

    private static final int KEY_LENGTH = 36;

    public ProgressReportDraft {
        if (key != null && key.length() > KEY_LENGTH) {
            throw new IllegalArgumentException("Not the key of a form");
        }
    }

    /** One that is not sent again. */
    public ProgressReportDraft(Integer progress, Confidence confidence, ActionStatus status, String text) {
        this(progress, confidence, status, text, null);
    }
}
