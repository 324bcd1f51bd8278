// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audit;

/** What happened. Names are stored, at most 40 characters; labels stand in the bundle {@code fr.essaim.audit.messages}. */
public enum AuditKind {
    SIGN_IN_GRANTED,
    SIGN_IN_REFUSED,
    SIGNED_OUT,
    /** By the agent, an administrator or an import; about the agent whose it is. */
    PASSWORD_CHANGED,
    SECOND_FACTOR_CHANGED,
    /** Roles, groups, or being active; about the agent whose they are. */
    RIGHTS_CHANGED,
    EXPORTED,
    IMPORTED,
    /** A campaign or a vote began. */
    OPENED,
    /** Results or answers. */
    PUBLISHED,
    BALLOT_KEY_MADE,
    BALLOT_KEY_DESTROYED,
    /** By scrutineers, to be counted. */
    BALLOT_BOX_OPENED,
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
