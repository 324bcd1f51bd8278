// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditEvent;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.AuditLog;
import fr.essaim.directory.AgentId;
import fr.essaim.discussion.Comment;
import fr.essaim.discussion.CommentRepository;
import fr.essaim.discussion.FollowerRepository;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignMember;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.quota.DailyQuotas;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Agents report; moderators withdraw with a reason and their name, or keep; writers are told and may disagree; moderators
 * restore. In every method the comment is null where the idea itself is meant.
 */
@ApplicationScoped
@Transactional
public class Moderation {

    private static final Set<CampaignPart> MODERATORS = EnumSet.of(CampaignPart.MODERATOR, CampaignPart.ORGANISER);

    private IdeaGate ideas;
    private CampaignGate gate;
    private CommentRepository comments;
    private WithdrawalRepository withdrawals;
    private FollowerRepository people;
    private NoticeOutbox outbox;
    private Clock clock;
    private DailyQuotas quotas;

    @Inject
    AuditLog audit;

    protected Moderation() {}

    @Inject
    public Moderation(
            IdeaGate ideas,
            CampaignGate gate,
            CommentRepository comments,
            WithdrawalRepository withdrawals,
            FollowerRepository people,
            NoticeOutbox outbox,
            Clock clock,
            DailyQuotas quotas) {
        this.ideas = ideas;
        this.gate = gate;
        this.comments = comments;
        this.withdrawals = withdrawals;
        this.people = people;
        this.outbox = outbox;
        this.clock = clock;
        this.quotas = quotas;
    }

    /**
     * Asks the moderators to look at it. Who did so before changes nothing by asking again.
     *
     * @throws InvalidValueException when there is no reason, or it is one's own
     */
    public void report(Visitor visitor, long ideaId, Long commentId, WithdrawalReason reason, String text) {
        Idea idea = ideas.enterForChange(visitor, ideaId);
        gate.checkContributor(visitor);
        Comment comment = commentId == null ? null : comments.get(idea, commentId);
        if (comment == null) {
            checkShown(idea);
        } else {
            comment.checkShown();
        }
        if (isWriter(visitor, idea, comment)) {
            throw new InvalidValueException("REPORT", "report.own");
        }
        ModerationReport report = new ModerationReport(idea, comment, reason, text, stamp(visitor));
        if (withdrawals.reported(report.thingId(), visitor.agent())) {
            return;
        }
        quotas.checkReports(visitor, idea.campaign());
        withdrawals.add(report);
        tellModerators(visitor, idea.campaign(), IdeaNotice.REPORTED, "reported:");
    }

    private static void checkShown(Idea idea) {
        if (idea.state() != IdeaState.SUBMITTED && idea.state() != IdeaState.MERGED) {
            throw new InvalidValueException("STATE", "idea.state-changed");
        }
    }

    /**
     * From now on only its writer and the moderators read it; everybody sees that it was withdrawn, why and by whom.
     *
     * @throws NotAllowedException when the visitor does not moderate the campaign
     * @throws InvalidValueException when there is no reason, or it is not shown any more
     */
    public void withdraw(Visitor visitor, long ideaId, Long commentId, WithdrawalReason reason, String text) {
        Idea idea = moderated(visitor, ideaId);
        Comment comment = comment(idea, commentId);
        ChangeStamp stamp = stamp(visitor);
        Withdrawal withdrawal = new Withdrawal(idea, comment, reason, text, stamp);
        if (comment == null) {
            idea.withdraw(stamp);
        } else {
            comment.withdraw();
            comments.count(idea, -1);
        }
        withdrawals.add(withdrawal);
        withdrawals.settle(withdrawal.thingId(), stamp.at());
        record(visitor, AuditKind.WITHDRAWN, idea, comment);
        tellWriter(
                visitor,
                idea,
                comment,
                comment == null ? IdeaNotice.WITHDRAWN : IdeaNotice.COMMENT_WITHDRAWN,
                stamp,
                reason.ordinal());
    }

    /** The moderators looked at it and leave it. */
    public void keep(Visitor visitor, long ideaId, Long commentId) {
        Idea idea = moderated(visitor, ideaId);
        Comment comment = comment(idea, commentId);
        withdrawals.settle(thing(idea, comment), clock.instant());
    }

    /** @throws InvalidValueException when no reason is given, or it is not withdrawn any more */
    public void restore(Visitor visitor, long ideaId, Long commentId, String text) {
        Idea idea = moderated(visitor, ideaId);
        Comment comment = comment(idea, commentId);
        ChangeStamp stamp = stamp(visitor);
        current(idea, comment).restore(text, stamp);
        if (comment == null) {
            idea.showAgain(stamp);
        } else {
            comment.restore();
            comments.count(idea, 1);
        }
        record(visitor, AuditKind.RESTORED, idea, comment);
        tellWriter(
                visitor, idea, comment, comment == null ? IdeaNotice.RESTORED : IdeaNotice.COMMENT_RESTORED, stamp, 0);
    }

    /**
     * The writer disagrees; the moderators are told.
     *
     * @throws fr.essaim.RecordNotFoundException when it is somebody else's
     */
    public void contest(Visitor visitor, long ideaId, Long commentId, String text) {
        Idea idea = ideas.enterForChange(visitor, ideaId);
        Comment comment = comment(idea, commentId);
        if (!isWriter(visitor, idea, comment)) {
            throw new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, ideaId);
        }
        current(idea, comment).contest(text, stamp(visitor));
        tellModerators(visitor, idea.campaign(), IdeaNotice.WITHDRAWAL_CONTESTED, "contested:");
    }

    private Withdrawal current(Idea idea, Comment comment) {
        return withdrawals
                .current(thing(idea, comment))
                .orElseThrow(() -> new InvalidValueException("STATE", "withdrawal.restored-before"));
    }

    private Idea moderated(Visitor visitor, long ideaId) {
        Idea idea = ideas.enterForChange(visitor, ideaId);
        if (!ideas.moderates(visitor, idea.campaign())) {
            throw new NotAllowedException(visitor, IdeaPermission.MODERATE, ideaId);
        }
        return idea;
    }

    private Comment comment(Idea idea, Long commentId) {
        return commentId == null ? null : comments.getForChange(idea, commentId);
    }

    private void record(Visitor visitor, AuditKind kind, Idea idea, Comment comment) {
        AuditEvent event = AuditEvent.by(visitor, kind);
        audit.record(comment == null ? event.about(idea.key()) : event.about(Comment.RECORD_TYPE, comment.id()));
    }

    private static long thing(Idea idea, Comment comment) {
        return comment == null ? idea.id() : comment.id();
    }

    private static boolean isWriter(Visitor visitor, Idea idea, Comment comment) {
        return comment == null ? idea.isBy(visitor.agent()) : comment.isBy(visitor.agent());
    }

    /** Whoever wrote it, as far as still in the audience; muting an idea does not keep this back. */
    private void tellWriter(
            Visitor visitor, Idea idea, Comment comment, IdeaNotice kind, ChangeStamp stamp, int reason) {
        Set<AgentId> writers = new HashSet<>();
        if (comment == null) {
            writers.addAll(idea.coAuthors());
            writers.add(idea.author());
        } else {
            writers.add(comment.author());
        }
        Set<AgentId> told = new HashSet<>(people.onRoll(idea.campaign(), writers));
        writers.stream().filter(idea.campaign()::has).forEach(told::add);
        told.remove(visitor.agent());
        tell(
                idea,
                told,
                Notice.of(
                        kind,
                        idea.key(),
                        kind.code() + ":" + thing(idea, comment) + ":" + stamp.at(),
                        idea.number().orElse(0),
                        idea.title(),
                        reason));
    }

    /** At most once a day of the authority. */
    private void tellModerators(Visitor visitor, Campaign campaign, IdeaNotice kind, String key) {
        Set<AgentId> moderators = campaign.members().stream()
                .filter(member -> MODERATORS.contains(member.part()))
                .map(CampaignMember::agent)
                .filter(agent -> !agent.equals(visitor.agent()))
                .collect(Collectors.toSet());
        Notice notice = Notice.of(
                kind,
                new RecordKey(Campaign.RECORD_TYPE, campaign.id()),
                key + campaign.id() + ":" + LocalDate.now(clock),
                campaign.title());
        Map<AgentId, Notice> notices = new HashMap<>();
        moderators.forEach(agent -> notices.put(agent, notice));
        outbox.add(visitor.site(), notices);
    }

    private void tell(Idea idea, Set<AgentId> agents, Notice notice) {
        Map<AgentId, Notice> notices = new HashMap<>();
        agents.forEach(agent -> notices.put(agent, notice));
        outbox.add(idea.site(), notices);
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }
}
