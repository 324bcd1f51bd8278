// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import fr.essaim.moderation.ModerationScope;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.notice.Notice;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;

/** One record that is discussed: what its feature says of who sees, writes, may be mentioned and is told. */
public interface DiscussedRecord {

    RecordKey key();

    PortalSite site();

    /** Where it is moderated. */
    ModerationScope scope();

    /** The number of its discussion; 0 as long as nobody took part. */
    long discussionId();

    /** Keeps the number of its discussion. Its row is locked. */
    void hold(long discussionId);

    /** Comments that are shown, answers included. */
    int commentCount();

    /** A comment more is shown, or a comment less. Its row is locked. */
    void count(int more);

    /** Whether a moderator withdrew the record itself. */
    boolean withdrawn();

    /** Whether its author took it back: nobody else sees it. */
    boolean takenBack();

    /** Whether it is discussed today. */
    boolean isOpen();

    /** Whether the visitor may take part on the days of the discussion. */
    boolean mayWrite(Visitor visitor);

    /** False when the visitor must accept some rules before taking part. */
    boolean rulesAccepted(Visitor visitor);

    /** @throws fr.essaim.BusinessException when it is not discussed today, or not by this visitor */
    void checkWriter(Visitor visitor);

    /** @throws fr.essaim.BusinessException as {@link #checkWriter}, or when somebody else acts in the visitor's place */
    void checkSupporter(Visitor visitor);

    /** Whether the visitor writes as much as he or she likes: nobody keeps those who run it from their work. */
    boolean unlimited(Visitor visitor);

    /** Who signs the record: they follow it from the beginning. */
    Set<AgentId> authors();

    /** Whether the visitor may know who they are. */
    boolean namesAuthors(Visitor visitor);

    /** Those of these agents who may be mentioned. */
    Set<AgentId> mentionable(Collection<AgentId> agents);

    /** Those of these agents whom it concerns, however it stands: they may follow it, and hear of their own comments. */
    Set<AgentId> concerned(Collection<AgentId> agents);

    /** Those of these agents who may be told what happens to it, as it stands today. */
    Set<AgentId> readers(Collection<AgentId> agents);

    /** To those who follow it, once a day. */
    Notice commentedNotice();

    /** To those whom a comment mentions. */
    Notice mentionedNotice(long commentId);

    /** To the writer of a comment that is withdrawn. */
    Notice commentWithdrawnNotice(long commentId, Instant at, WithdrawalReason reason);

    /** To the writer of a comment that is back. */
    Notice commentRestoredNotice(long commentId, Instant at);

    /** For those who may not do something about it. */
    NotAllowedException refusal(Visitor visitor);
}
