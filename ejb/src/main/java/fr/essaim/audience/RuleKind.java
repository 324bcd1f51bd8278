// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

/** What a rule looks at. */
public enum RuleKind {
    EVERYONE,
    INSTITUTION,
    /** A department and all below it. */
    DEPARTMENT,
    /** A group or role of the portal, by its code. */
    GROUP,
    /** Words of the job title: all of them, without regard to case or accents. */
    JOB,
    /** Agents named by their mail addresses. */
    LIST
}
