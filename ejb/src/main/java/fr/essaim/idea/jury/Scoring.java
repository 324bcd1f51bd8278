// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Marks that a member of the jury gives, each his or her own. Nothing here ever answers what another member wrote: that is
 * for {@link Deliberation}, once it is opened.
 */
@ApplicationScoped
@Transactional
public class Scoring {

    @Inject
    JuryGate juryGate;

    @Inject
    CampaignGate gate;

    @Inject
    IdeaGate ideas;

    @Inject
    JuryRepository juries;

    @Inject
    Clock clock;

    /** What the member still has to mark, first of all. */
    public JurorView of(Visitor visitor, long campaignId) {
        JuryTable table = juryGate.enterAsMember(visitor, campaignId);
        Campaign campaign = gate.enter(visitor, campaignId);
        AgentId self = visitor.agent();
        return new JurorView(
                campaignId,
                campaign.title(),
                table.ideas().stream()
                        .map(idea -> new JurorView.Line(
                                idea, state(table, idea.ideaId(), self), table.goesToChair(idea.ideaId())))
                        .toList(),
                table.chairs(self),
                gate.isOpen(campaign, PhaseKind.JURY),
                table.jury().isOpen(),
                juries.minutes(table.jury()).filter(JuryMinutes::isSigned).isPresent());
    }

    private static JurorView.State state(JuryTable table, long ideaId, AgentId self) {
        if (table.isRecused(ideaId, self)) {
            return JurorView.State.RECUSED;
        }
        if (!table.scorers(ideaId).contains(self)) {
            return JurorView.State.OTHERS;
        }
        return table.isMarked(ideaId, self) ? JurorView.State.MARKED : JurorView.State.TO_MARK;
    }

    /** @throws NotAllowedException when the visitor does not sit in the jury, whatever else he or she may do */
    public MarkSheet sheet(Visitor visitor, long ideaId) {
        Idea idea = ideas.enter(visitor, ideaId);
        JuryTable table = juryGate.enterAsMember(visitor, idea.campaign().id());
        JuryBrief brief = brief(table, ideaId);
        Optional<JurySheet> sheet = table.sheet(ideaId, visitor.agent());
        Map<Long, Integer> marks = sheet.map(table::marks).orElse(Map.of());
        return new MarkSheet(
                brief,
                idea.campaign().id(),
                idea.campaign().title(),
                idea.description(),
                idea.expectedBenefit(),
                idea.timeNeeded(),
                table.jury().highest(),
                table.jury().criteria().stream()
                        .map(criterion -> new MarkSheet.Line(
                                criterion.id(),
                                criterion.label(),
                                criterion.guidance(),
                                criterion.weight(),
                                marks.get(criterion.id())))
                        .toList(),
                sheet.map(JurySheet::remark).orElse(""),
                sheet.filter(JurySheet::isRecused).isPresent(),
                sheet.map(JurySheet::recusalReason).orElse(""),
                sheet.map(JurySheet::version).orElse(0),
                gate.isOpen(idea.campaign(), PhaseKind.JURY)
                        && table.scorers(ideaId).contains(visitor.agent())
                        && juries.minutes(table.jury())
                                .filter(JuryMinutes::isSigned)
                                .isEmpty());
    }

    /**
     * Keeps the member's own marks. They can be changed until the minutes are signed.
     *
     * @param marks by criterion; those not given yet are absent
     * @param version of the sheet that was read
     */
    public void mark(Visitor visitor, long ideaId, Map<Long, Integer> marks, String remark, int version) {
        Idea idea = ideas.enter(visitor, ideaId);
        JuryTable table = juryGate.enterToChange(visitor, idea.campaign().id());
        brief(table, ideaId);
        JurySheet sheet = sheetToChange(visitor, table, ideaId, visitor.agent());
        if (sheet.id() != null && sheet.version() != version) {
            throw new InvalidValueException("VERSION", "review.changed");
        }
        if (!sheet.isRecused() && !table.scorers(ideaId).contains(visitor.agent())) {
            throw new InvalidValueException("MARK", "jury.others-judge");
        }
        sheet.mark(marks, remark, stamp(visitor));
        store(sheet);
    }

    /**
     * The visitor, or for the chair another member, has no say about the idea from now on; marks given count no more.
     *
     * @return whether no juror is left, so that the chair judges the idea
     * @throws InvalidValueException when nobody at all would be left
     */
    public boolean recuse(Visitor visitor, long ideaId, AgentId juror, String reason) {
        Idea idea = ideas.enter(visitor, ideaId);
        JuryTable table = juryGate.enterToChange(visitor, idea.campaign().id());
        if (!juror.equals(visitor.agent()) && !table.chairs(visitor.agent())) {
            throw JuryGate.notAllowed(visitor, idea.campaign().id());
        }
        brief(table, ideaId);
        table.checkCanRecuse(ideaId, juror);
        JurySheet sheet = sheetToChange(visitor, table, ideaId, juror);
        sheet.recuse(reason, stamp(visitor));
        store(sheet);
        return table.leavesToChair(ideaId, juror);
    }

    private JurySheet sheetToChange(Visitor visitor, JuryTable table, long ideaId, AgentId juror) {
        return table.sheet(ideaId, juror).orElseGet(() -> new JurySheet(table.jury(), ideaId, juror, stamp(visitor)));
    }

    private void store(JurySheet sheet) {
        if (sheet.id() == null) {
            juries.add(sheet);
        }
    }

    private static JuryBrief brief(JuryTable table, long ideaId) {
        return table.ideas().stream()
                .filter(idea -> idea.ideaId() == ideaId)
                .findFirst()
                .orElseThrow(() -> new InvalidValueException("IDEA", "jury.not-before-it"));
    }

    private ChangeStamp stamp(Visitor visitor) {
        return ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
    }
}
