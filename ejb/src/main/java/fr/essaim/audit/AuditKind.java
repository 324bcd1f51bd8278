// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

/** What happened. Names are stored, at most 40 characters; labels stand in the bundle {@code fr.essaim.audit.messages}. */
public enum AuditKind {
    SIGN_IN_GRANTED,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    /** By an administrator, about the agent whose open sessions ended. */
    SESSIONS_ENDED,
    /** By the agent, by whoever imported it, or by nobody known with a one-time link; about the agent whose it is. */
    PASSWORD_CHANGED,
    /** By an administrator, about the agent who may choose a password with the link. */
    PASSWORD_LINK_MADE,
    SECOND_FACTOR_CHANGED,
    /** Roles, groups, or being active; about the agent whose they are. */
    RIGHTS_CHANGED,
    EXPORTED,
    IMPORTED,
    /** What an import had changed in records, by whoever may import. */
    IMPORT_TAKEN_BACK,
    /** A campaign, or something in it that the detail tells. */
    OPENED,
    /** What goes on until when was changed once it was told; the detail is the first phase that was moved. */
    PHASE_MOVED,
    /** From now on every page shows this plan. */
    MADE_CURRENT,
    /** Results or answers, at once. */
    PUBLISHED,
    /** Results or answers, for a moment to come. */
    PUBLICATION_SET,
    /** Before its moment came. */
    PUBLICATION_TAKEN_BACK,
    BALLOT_KEY_MADE,
    BALLOT_KEY_DESTROYED,
    /** To be counted: by scrutineers together, or where the host keeps the key by whoever was the first to ask for results. */
    BALLOT_BOX_OPENED,
    /** A pile of paper ballots, into the box; about the campaign, as are the next two. */
    PAPER_POURED,
    /** Two scrutineers say that nobody handed in a paper ballot. */
    NO_PAPER_FOUND,
    /** A pile that was begun, and what was typed of it. */
    PAPER_REMOVED,
    /** By a moderator. */
    WITHDRAWN,
    /** What a moderator had withdrawn. */
    RESTORED,
    /** About the agent whose data they are. */
    PERSONAL_DATA_HANDED_OVER,
    /** About the agent who was erased. */
    PERSONAL_DATA_ERASED,
    AUDIT_EXPORTED
}
