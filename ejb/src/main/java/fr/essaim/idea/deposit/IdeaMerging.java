// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticeOutbox;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The team puts ideas together that say the same, and apart one that says two things. Nothing that anybody wrote is lost:
 * each idea keeps its text, its authors, its discussion and its number, and shows the other.
 */
@ApplicationScoped
@Transactional
public class IdeaMerging {

    @Inject
    IdeaGate ideaGate;

    @Inject
    IdeaRepository ideas;

    @Inject
    CampaignGate gate;

    @Inject
    CampaignRepository campaigns;

    @Inject
    IdeaRecorder recorder;

    @Inject
    NoticeOutbox outbox;

    @Inject
    Instance<MergedIdeas> followers;

    @Inject
    Clock clock;

    private record Pair(Idea idea, Idea other) {}

    /**
     * Puts an idea into another one of the same campaign, which keeps its title and text. The authors of both are told.
     *
     * @throws InvalidValueException when one of them is not to be seen by everybody, or they are one, or the
     *     campaign votes on them or its jury is at work
     */
    public void merge(Visitor visitor, long ideaId, long intoId) {
        Pair pair = enter(visitor, ideaId, intoId);
        ChangeStamp stamp = stamp(visitor);
        recorder.changed(pair.idea(), pair.idea().mergeInto(pair.other(), stamp), stamp);
        ideas.flush();
        followers.forEach(follower -> follower.merged(pair.idea(), pair.other()));
        tell(pair.idea(), IdeaNotice.IDEA_MERGED, pair.other(), stamp);
    }

    /** The same with the other's number in the campaign, as people read it. */
    public void mergeInto(Visitor visitor, long ideaId, int number) {
        Idea idea = ideaGate.enter(visitor, ideaId);
        long into = ideas.numbered(idea.campaign(), number)
                .orElseThrow(() -> new InvalidValueException(IdeaRecorder.MERGED_INTO, "idea.merge-target"));
        merge(visitor, ideaId, into);
    }

    /** Takes a merge back: both ideas stand on their own again, each with its own supporters. */
    public void part(Visitor visitor, long ideaId) {
        long intoId = ideaGate.enter(visitor, ideaId)
                .mergedIntoId()
                .orElseThrow(() -> new InvalidValueException(IdeaRecorder.STATE, "idea.state-changed"));
        Pair pair = enter(visitor, ideaId, intoId);
        ChangeStamp stamp = stamp(visitor);
        recorder.changed(pair.idea(), pair.idea().part(pair.other(), stamp), stamp);
        ideas.flush();
        followers.forEach(follower -> follower.parted(pair.idea(), pair.other()));
    }

    /**
     * Makes two ideas of one: the first keeps its number, its supporters and its discussion, the second is new, with the
     * same authors.
     *
     * @return the new idea's id
     * @throws InvalidValueException when a title or a text is missing or too long
     */
    public long split(Visitor visitor, long ideaId, SplitIdea wanted) {
        Idea idea = ideaGate.enterForChange(visitor, ideaId);
        gate.checkTeam(visitor, idea.campaign(), CampaignPart.MODERATOR);
        ChangeStamp stamp = stamp(visitor);
        Idea before = ideas.findByFormKeyForChange(visitor.site(), idea.author(), wanted.key())
                .orElse(null);
        if (before != null) {
            return before.id();
        }
        Map<String, String> kept = Map.of(
                IdeaField.TITLE.name(), wanted.keptTitle(), IdeaField.DESCRIPTION.name(), wanted.keptDescription());
        List<IdeaChange> changes = new ArrayList<>(idea.change(kept, stamp));
        Idea other = idea.split(wanted.newTitle(), wanted.newDescription(), wanted.key(), stamp);
        ideas.add(other);
        int number = campaigns.nextNumber(idea.campaign().id());
        other.submit(number, stamp);
        changes.add(new IdeaChange(IdeaRecorder.SPLIT_INTO, "", Integer.toString(number)));
        recorder.changed(idea, changes, stamp);
        recorder.deposited(other, stamp);
        ideas.flush();
        tell(idea, IdeaNotice.IDEA_SPLIT, other, stamp);
        return other.id();
    }

    /** Both ideas are locked in the order of their numbers before the campaign is, so that nobody waits in a circle. */
    private Pair enter(Visitor visitor, long ideaId, long otherId) {
        ideas.findForChange(visitor.site(), Math.min(ideaId, otherId));
        ideas.findForChange(visitor.site(), Math.max(ideaId, otherId));
        Idea low = ideaGate.enterForChange(visitor, Math.min(ideaId, otherId));
        Idea high = ideaId == otherId ? low : ideaGate.enterForChange(visitor, Math.max(ideaId, otherId));
        gate.checkTeam(visitor, low.campaign(), CampaignPart.MODERATOR);
        if (!low.campaign().id().equals(high.campaign().id())) {
            throw new RecordNotFoundException("idea.not-found");
        }
        checkBefore(low.campaign());
        return low.id() == ideaId ? new Pair(low, high) : new Pair(high, low);
    }

    /** Votes and marks are given to ideas as they are: those stay what they are from the first day of a vote or a jury. */
    private void checkBefore(Campaign campaign) {
        VoteMethod method = campaign.voteSettings().method();
        if (hasBegun(campaign, PhaseKind.JURY)
                || method != VoteMethod.NONE && method != VoteMethod.SUPPORT && hasBegun(campaign, PhaseKind.VOTE)) {
            throw new InvalidValueException(IdeaRecorder.MERGED_INTO, "idea.merge-too-late");
        }
    }

    private boolean hasBegun(Campaign campaign, PhaseKind phase) {
        return campaign.phase(phase)
                .filter(dates -> !gate.today().isBefore(dates.startsOn()))
                .isPresent();
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }

    private void tell(Idea idea, IdeaNotice kind, Idea other, ChangeStamp stamp) {
        Notice notice = Notice.of(
                kind, other.key(), kind.code() + ":" + idea.id() + ":" + stamp.at(), idea.title(), other.title());
        Map<AgentId, Notice> notices = new LinkedHashMap<>();
        Stream.of(idea, other)
                .flatMap(one -> Stream.concat(Stream.of(one.author()), one.coAuthors().stream()))
                .filter(agent -> !agent.equals(stamp.by()))
                .forEach(agent -> notices.put(agent, notice));
        outbox.add(idea.site(), notices);
    }
}
