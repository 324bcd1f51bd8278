// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.deposit.MergedIdeas;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is told of an idea: its authors, those who commented it, those who asked for it; no more those who said so, and never
 * anybody who is not in the audience any more.
 */
@ApplicationScoped
@Transactional
public class Followers implements MergedIdeas {

    private IdeaGate ideas;
    private CampaignGate gate;
    private FollowerRepository followers;
    private NoticeOutbox outbox;
    private Clock clock;

    protected Followers() {}

    @Inject
    public Followers(
            IdeaGate ideas, CampaignGate gate, FollowerRepository followers, NoticeOutbox outbox, Clock clock) {
        this.ideas = ideas;
        this.gate = gate;
        this.followers = followers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether the visitor is told of the idea. */
    public boolean follows(Visitor visitor, long ideaId) {
        return follows(visitor, ideas.enter(visitor, ideaId));
    }

    boolean follows(Visitor visitor, Idea idea) {
        return followers
                .find(idea, visitor.agent())
                .map(follower -> !follower.muted())
                .orElseGet(() -> idea.isBy(visitor.agent()));
    }

    /**
     * @param wanted false to be told no more, neither of comments nor of mentions
     * @throws NotAllowedException for those who see the idea without being on the roll or in the team
     */
    public void follow(Visitor visitor, long ideaId, boolean wanted) {
        Idea idea = ideas.enterForChange(visitor, ideaId);
        if (wanted && !canFollow(visitor, idea)) {
            throw new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, ideaId);
        }
        followers
                .find(idea, visitor.agent())
                .ifPresentOrElse(
                        follower -> follower.mute(!wanted, clock.instant()),
                        () -> followers.add(idea, visitor.agent(), !wanted, clock.instant()));
    }

    boolean canFollow(Visitor visitor, Idea idea) {
        return idea.campaign().has(visitor.agent())
                || !followers.onRoll(idea.campaign(), List.of(visitor.agent())).isEmpty();
    }

    /** The idea's row is locked by who calls. */
    void followUnlessMuted(Idea idea, AgentId agent) {
        if (followers.find(idea, agent).isEmpty()) {
            followers.add(idea, agent, false, clock.instant());
        }
    }

    /** At most once a day of the authority, however many comments there are. */
    void tellOfComments(Idea idea, Set<AgentId> except) {
        tell(
                idea,
                Notice.of(
                        IdeaNotice.COMMENTED,
                        idea.key(),
                        "commented:" + idea.id() + ":" + gate.today(),
                        idea.number().orElse(0),
                        idea.title()),
                except);
    }

    /**
     * Tells those who follow the idea: all of them while it is shown, its authors only when it was withdrawn, nobody when it
     * is a draft.
     *
     * @param except who know already
     */
    public void tell(Idea idea, Notice notice, Set<AgentId> except) {
        Set<AgentId> told = new HashSet<>(followers.followers(idea));
        told.removeAll(except);
        if (idea.state() != IdeaState.SUBMITTED && idea.state() != IdeaState.MERGED) {
            told.removeIf(agent -> idea.state() != IdeaState.WITHDRAWN || !idea.isBy(agent));
        }
        Map<AgentId, Notice> notices = new HashMap<>();
        told.forEach(agent -> notices.put(agent, notice));
        if (!notices.isEmpty()) {
            outbox.add(idea.site(), notices);
        }
    }

    /** Whoever follows the idea is told, and follows the other from now on; authors are told by the merge itself. */
    @Override
    public void merged(Idea idea, Idea into) {
        Set<AgentId> authors = new HashSet<>(authors(idea));
        tell(
                idea,
                Notice.of(
                        IdeaNotice.IDEA_MERGED,
                        into.key(),
                        "followed-merged:" + idea.id() + ":" + into.id(),
                        idea.title(),
                        into.title()),
                union(authors, authors(into)));
        authors.removeAll(followers.muted(idea, authors));
        followers.moveOn(idea, into, clock.instant());
        authors.forEach(agent -> followUnlessMuted(into, agent));
    }

    /** Who came to the other idea by the merge stays with both. */
    @Override
    public void parted(Idea idea, Idea from) {
        // Nothing was lost by the merge
    }

    private static Set<AgentId> authors(Idea idea) {
        return union(idea.coAuthors(), Set.of(idea.author()));
    }

    private static Set<AgentId> union(Set<AgentId> some, Set<AgentId> others) {
        Set<AgentId> all = new HashSet<>(some);
        all.addAll(others);
        return all;
    }
}
