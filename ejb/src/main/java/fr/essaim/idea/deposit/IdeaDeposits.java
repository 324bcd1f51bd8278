// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.access.Access;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.rules.RulesOfTheGame;
import fr.essaim.moderation.Moderation;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Makes drafts ideas that everybody sees, and takes them back while that takes nothing from anybody. */
@ApplicationScoped
@Transactional
public class IdeaDeposits {

    @Inject
    IdeaGate ideaGate;

    @Inject
    CampaignGate gate;

    @Inject
    CampaignRepository campaigns;

    @Inject
    RulesOfTheGame rules;

    @Inject
    IdeaRecorder recorder;

    @Inject
    Access access;

    @Inject
    Clock clock;

    @Inject
    Moderation moderation;

    /**
     * Deposits a draft as it was last saved. Sent twice, it is deposited once.
     *
     * @return the idea's number in its campaign
     * @throws fr.essaim.idea.campaign.PhaseClosedException when the deposit is not open; the draft stays
     * @throws fr.essaim.idea.rules.RulesNotAcceptedException when the visitor has not accepted the rules that hold
     * @throws InvalidValueException when something is missing or too long
     */
    public int submit(Visitor visitor, long ideaId) {
        Idea idea = ideaGate.enterForChange(visitor, ideaId);
        checkAuthor(visitor, idea);
        if (idea.state() != IdeaState.DRAFT && idea.number().isPresent()) {
            return idea.number().get();
        }
        checkContributes(visitor, idea.campaign());
        gate.checkOpen(idea.campaign(), PhaseKind.DEPOSIT);
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        int number = campaigns.nextNumber(idea.campaign().id());
        idea.submit(number, stamp);
        recorder.deposited(idea, stamp);
        return number;
    }

    /** What an own draft lacks to be deposited as it was last saved, in the order of the form; nothing once it is. */
    public List<InvalidValueException> missing(Visitor visitor, long ideaId) {
        Idea idea = ideaGate.enter(visitor, ideaId);
        checkAuthor(visitor, idea);
        return idea.state() == IdeaState.DRAFT ? idea.missing() : List.of();
    }

    private void checkContributes(Visitor visitor, Campaign campaign) {
        access.check(visitor, IdeaPermission.CONTRIBUTE, 0);
        gate.checkVoter(visitor, campaign);
        rules.checkAccepted(visitor, campaign);
    }

    /**
     * Takes an own idea back: nobody but its authors sees it any more. Possible until the vote begins.
     *
     * @throws InvalidValueException when it is too late
     */
    public void takeBack(Visitor visitor, long ideaId) {
        Idea idea = ideaGate.enterForChange(visitor, ideaId);
        checkAuthor(visitor, idea);
        gate.checkContributor(visitor);
        checkInTime(idea);
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        recorder.changed(idea, idea.takeBack(stamp), stamp);
        moderation.setSubjectAside(idea.key(), true);
    }

    /** Shows an idea again that its author had taken back, under its old number and with its supporters. */
    public void putBack(Visitor visitor, long ideaId) {
        Idea idea = ideaGate.enterForChange(visitor, ideaId);
        checkAuthor(visitor, idea);
        gate.checkContributor(visitor);
        checkInTime(idea);
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        recorder.changed(idea, idea.putBack(stamp), stamp);
        moderation.setSubjectAside(idea.key(), false);
    }

    private void checkInTime(Idea idea) {
        if (!canBeTakenBack(idea.campaign())) {
            throw new InvalidValueException("STATE", "idea.take-back-late");
        }
    }

    /** Whether nobody has begun to vote on the campaign's ideas. */
    public boolean canBeTakenBack(Campaign campaign) {
        return !campaign.archived()
                && campaign.phase(PhaseKind.VOTE)
                        .filter(vote -> !vote.startsOn().isAfter(gate.today()))
                        .isEmpty()
                && campaign.phase(PhaseKind.JURY)
                        .filter(jury -> !jury.startsOn().isAfter(gate.today()))
                        .isEmpty();
    }

    private static void checkAuthor(Visitor visitor, Idea idea) {
        if (!idea.isBy(visitor.agent())) {
            throw new NotAllowedException(visitor, IdeaPermission.CONTRIBUTE, idea.id());
        }
    }
}
