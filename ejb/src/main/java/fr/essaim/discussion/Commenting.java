// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.access.Access;
import fr.essaim.access.InPerson;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.RulesOfTheGame;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.quota.DailyQuotas;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Comments on ideas: written, changed and taken back by their writers, supported by others. */
@ApplicationScoped
@Transactional
public class Commenting {

    private IdeaGate ideas;
    private CampaignGate gate;
    private RulesOfTheGame rules;
    private Access access;
    private CommentRepository comments;
    private Mentions mentions;
    private Followers followers;
    private Clock clock;
    private DailyQuotas quotas;

    protected Commenting() {}

    @Inject
    public Commenting(
            IdeaGate ideas,
            CampaignGate gate,
            RulesOfTheGame rules,
            Access access,
            CommentRepository comments,
            Mentions mentions,
            Followers followers,
            Clock clock,
            DailyQuotas quotas) {
        this.ideas = ideas;
        this.gate = gate;
        this.rules = rules;
        this.access = access;
        this.comments = comments;
        this.mentions = mentions;
        this.followers = followers;
        this.clock = clock;
        this.quotas = quotas;
    }

    /**
     * Stores a comment; from then on its writer follows the idea. One that is sent again is stored once.
     *
     * @return the number of the comment
     * @throws fr.essaim.idea.campaign.PhaseClosedException when the campaign does not discuss today
     * @throws InvalidValueException when it is empty or too long, mentions somebody outside the roll, or answers what is
     *     not shown any more; or when the same form was sent before with something else in it
     */
    public long write(Visitor visitor, long ideaId, CommentDraft draft) {
        Idea idea = discussed(visitor, ideaId);
        String text = mentions.kept(idea, draft.text(), draft.mentioned());
        if (draft.key() != null) {
            Optional<Comment> before = comments.sentBefore(idea, visitor.agent(), draft.key());
            if (before.isPresent()) {
                return settled(before.get(), text, draft.answers());
            }
        }
        quotas.checkComments(visitor, idea.campaign());
        Comment answered = draft.answers() == null ? null : comments.get(idea, draft.answers());
        Comment comment = new Comment(idea, answered, text, draft.key(), stamp(visitor));
        comments.add(comment);
        followers.followUnlessMuted(idea, visitor.agent());
        Set<AgentId> mentioned = mentions.tell(comment, Set.of(visitor.agent()));
        Set<AgentId> knowing = new HashSet<>(mentioned);
        knowing.add(visitor.agent());
        followers.tellOfComments(idea, knowing);
        return comment.id();
    }

    private static long settled(Comment before, String text, Long answers) {
        if (!before.says(text, answers)) {
            throw new InvalidValueException("COMMENT", "comment.sent-before");
        }
        return before.id();
    }

    /**
     * Who is mentioned now and was not before is told.
     *
     * @throws InvalidValueException also when it is someone else's or older than a quarter of an hour
     */
    public void edit(Visitor visitor, long ideaId, long commentId, String text, Set<AgentId> mentioned) {
        Idea idea = discussed(visitor, ideaId);
        Comment comment = comments.getForChange(idea, commentId);
        Set<AgentId> known = new HashSet<>(CommentText.mentioned(comment.text()));
        known.add(visitor.agent());
        comment.edit(mentions.kept(idea, text, mentioned), stamp(visitor));
        mentions.tell(comment, known);
    }

    /** Possible when the discussion is closed, too. */
    public void takeBack(Visitor visitor, long ideaId, long commentId) {
        Idea idea = ideas.enterForChange(visitor, ideaId);
        Comment comment = comments.getForChange(idea, commentId);
        comment.takeBack(stamp(visitor));
        comments.count(idea, -1);
    }

    /** Undoes that, in the same quarter of an hour. */
    public void putBack(Visitor visitor, long ideaId, long commentId) {
        Idea idea = discussed(visitor, ideaId);
        Comment comment = comments.getForChange(idea, commentId);
        comment.putBack(stamp(visitor));
        comments.count(idea, 1);
    }

    /**
     * However often it is asked for, each agent counts once.
     *
     * @param wanted false to support it no longer
     */
    public void support(Visitor visitor, long ideaId, long commentId, boolean wanted) {
        InPerson.check(visitor, "COMMENT");
        Idea idea = ideas.enter(visitor, ideaId);
        checkContribution(visitor, idea);
        Comment comment = comments.getForChange(idea, commentId);
        comment.checkShown();
        comments.support(comment, visitor.agent(), wanted);
    }

    private Idea discussed(Visitor visitor, long ideaId) {
        Idea idea = ideas.enterForChange(visitor, ideaId);
        checkContribution(visitor, idea);
        return idea;
    }

    private void checkContribution(Visitor visitor, Idea idea) {
        access.check(visitor, IdeaPermission.CONTRIBUTE, 0);
        gate.checkOpen(idea.campaign(), PhaseKind.DISCUSSION);
        rules.checkAccepted(visitor, idea.campaign());
        if (idea.state() != IdeaState.SUBMITTED) {
            throw new InvalidValueException("COMMENT", "comment.idea-closed");
        }
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }
}
