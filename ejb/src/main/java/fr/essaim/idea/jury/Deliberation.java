// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.Audited;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The jury at one table: the chair draws the order, opens deliberation, and notes what is decided. */
@ApplicationScoped
@Transactional
public class Deliberation {

    private final Random chance = new SecureRandom();

    @Inject
    JuryGate juryGate;

    @Inject
    CampaignGate gate;

    @Inject
    JuryRepository juries;

    @Inject
    Clock clock;

    /** How far the jury has come, for its members and those who run the campaign. */
    public JuryProgress progress(Visitor visitor, long campaignId) {
        JuryTable table = juryGate.enterAsTeam(visitor, campaignId);
        Campaign campaign = gate.enter(visitor, campaignId);
        boolean going = gate.isOpen(campaign, PhaseKind.JURY) && !table.jury().isOpen();
        boolean chair = table.chairs(visitor.agent());
        return new JuryProgress(
                campaignId,
                table.members().stream().map(member -> member(table, member)).toList(),
                table.ideas(),
                table.jury().drawnAt().orElse(null),
                table.jury().openedAt().orElse(null),
                going && chair,
                going && (chair || gate.isTeam(visitor, campaign, CampaignPart.ORGANISER)));
    }

    private static JuryProgress.Member member(JuryTable table, AgentId agent) {
        List<JuryBrief> judged = table.judgedBy(agent);
        return new JuryProgress.Member(
                agent,
                table.chairs(agent),
                judged.size(),
                judged.stream()
                        .filter(idea -> table.isMarked(idea.ideaId(), agent))
                        .count(),
                table.ideas().stream()
                        .filter(idea -> table.isRecused(idea.ideaId(), agent))
                        .count());
    }

    /** Draws the order of presentation at random and keeps it; a second time only before deliberation. */
    public void draw(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.JURY_CHAIR);
        gate.checkOpen(campaign, PhaseKind.JURY);
        JuryTable table = juryGate.enterAsTeam(visitor, campaignId);
        table.jury().drawn(stamp(visitor));
        List<JuryBrief> order = new ArrayList<>(table.ideas());
        Collections.shuffle(order, chance);
        Map<Long, JuryIdea> present = juries.juryIdeas(table.jury());
        present.values().forEach(idea -> idea.place(null));
        juries.flush();
        for (int place = 1; place <= order.size(); place++) {
            juryIdea(table, present, order.get(place - 1).ideaId()).place(place);
        }
    }

    private JuryIdea juryIdea(JuryTable table, Map<Long, JuryIdea> present, long ideaId) {
        JuryIdea found = present.get(ideaId);
        if (found == null) {
            found = new JuryIdea(table.jury(), ideaId);
            juries.add(found);
        }
        return found;
    }

    /**
     * From now on members see each other's marks.
     *
     * @throws InvalidValueException when an idea has no mark at all yet
     */
    @Audited(value = AuditKind.OPENED, about = Campaign.RECORD_TYPE, detail = "DELIBERATION")
    public void open(Visitor visitor, long campaignId) {
        JuryTable table = juryGate.enterAsChair(visitor, campaignId);
        long without = table.ideas().stream()
                .filter(idea -> table.mean(idea.ideaId()).isEmpty())
                .count();
        if (without > 0) {
            throw new InvalidValueException("JURY", "jury.not-marked", without);
        }
        table.jury().open(stamp(visitor));
    }

    /**
     * All marks, for the members of the jury once it deliberates. The campaign's team sees them not before either, and after
     * only what the minutes tell.
     *
     * @throws NotAllowedException before
     */
    public DeliberationView of(Visitor visitor, long campaignId) {
        JuryTable table = juryGate.enterAsMember(visitor, campaignId);
        if (!table.jury().isOpen()) {
            throw JuryGate.notAllowed(visitor, campaignId);
        }
        Campaign campaign = gate.enter(visitor, campaignId);
        boolean signed =
                juries.minutes(table.jury()).filter(JuryMinutes::isSigned).isPresent();
        return new DeliberationReader(table, juries.juryIdeas(table.jury()))
                .read(campaign, table.chairs(visitor.agent()) && !signed && gate.isOpen(campaign, PhaseKind.JURY));
    }

    /**
     * Notes what is decided about all ideas together.
     *
     * @param decisions by idea
     * @throws InvalidValueException when an idea is left out, or a decision that is not what the ranking says has no reason
     */
    public void decide(Visitor visitor, long campaignId, Map<Long, DecisionDraft> decisions) {
        JuryTable table = juryGate.enterAsChair(visitor, campaignId);
        if (!table.jury().isOpen()) {
            throw new InvalidValueException("JURY", "jury.not-open");
        }
        int chosen = (int) decisions.values().stream()
                .filter(draft -> draft.decision() == JuryDecision.CHOSEN)
                .count();
        Ranking ranking = table.ranking();
        Map<Long, JuryIdea> present = juries.juryIdeas(table.jury());
        for (JuryBrief idea : table.ideas()) {
            DecisionDraft draft = decisions.get(idea.ideaId());
            if (draft == null || draft.decision() == null) {
                throw new InvalidValueException("DECISION", "jury.undecided", idea.title());
            }
            JuryIdea noted = juryIdea(table, present, idea.ideaId());
            noted.decide(draft.decision(), draft.reason(), stamp(visitor));
            if (noted.reason().isEmpty() && ranking.differs(idea.ideaId(), draft.decision(), chosen)) {
                throw new InvalidValueException("DECISION_REASON", "jury.reason-needed", idea.title());
            }
        }
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }
}
