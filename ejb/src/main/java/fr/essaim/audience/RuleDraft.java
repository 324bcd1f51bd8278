// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

/**
 * A rule as somebody chose it.
 *
 * @param targetId the institution or department; 0 for other kinds
 * @param words the group's code, the job's words or the list's name; at most 250 characters
 */
public record RuleDraft(RuleKind kind, long targetId, String words) {

    public static RuleDraft everyone() {
        return new RuleDraft(RuleKind.EVERYONE, 0, "");
    }

    public static RuleDraft institution(long id) {
        return new RuleDraft(RuleKind.INSTITUTION, id, "");
    }

    public static RuleDraft department(long id) {
        return new RuleDraft(RuleKind.DEPARTMENT, id, "");
    }

    public static RuleDraft group(String code) {
        return new RuleDraft(RuleKind.GROUP, 0, code);
    }

    public static RuleDraft job(String words) {
        return new RuleDraft(RuleKind.JOB, 0, words);
    }
}
