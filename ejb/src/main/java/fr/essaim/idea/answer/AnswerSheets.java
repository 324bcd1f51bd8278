// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.outcome.OutcomeReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gives what belongs to the answer in an idea's sheet: who owes it, what it says, what came of the idea. */
@ApplicationScoped
@Transactional
public class AnswerSheets {

    @Inject
    IdeaGate ideas;

    @Inject
    CampaignGate gate;

    @Inject
    AnswerRepository answers;

    @Inject
    AnswerRights rights;

    @Inject
    OutcomeReader outcomes;

    @Inject
    Clock clock;

    /** @throws fr.essaim.RecordNotFoundException when there is no such idea for this visitor */
    public AnswerSheet sheet(Visitor visitor, long ideaId) {
        Idea idea = ideas.enter(visitor, ideaId);
        Campaign campaign = idea.campaign();
        Instant now = clock.instant();
        Optional<OfficialAnswer> answer = answers.answer(visitor.site(), ideaId);
        Optional<AgentId> owner = answers.owner(idea);
        boolean effective =
                answer.filter(present -> present.isEffective(campaign, now)).isPresent();
        boolean submitted = idea.state() == IdeaState.SUBMITTED;
        boolean mayAnswer = submitted && rights.answers(visitor, idea, owner);
        Optional<OfficialAnswer> readable = answer.filter(present ->
                effective || mayAnswer || present.isSignatory(visitor.agent()) || rights.prepares(visitor, campaign));
        AnswerDeadline deadline = new AnswerDeadline(campaign, clock.getZone());
        return new AnswerSheet(
                ideaId,
                campaign.id(),
                idea.title(),
                readable.map(present -> AnswerView.of(present, campaign, now)).orElse(null),
                submitted && !effective,
                owner.orElse(null),
                AnswerRights.owners(campaign),
                submitted ? idea.submittedAt().map(deadline::of).orElse(null) : null,
                submitted && !effective
                        ? idea.submittedAt()
                                .map(at -> deadline.daysLate(at, gate.today()))
                                .orElse(0L)
                        : 0,
                readable.isPresent() ? outcomes.of(visitor, Set.of(ideaId)) : List.of(),
                mayAnswer,
                submitted
                        && readable.filter(present -> present.isToBeSignedBy(visitor.agent()))
                                .isPresent(),
                submitted && rights.decides(visitor, campaign));
    }

    /** What was answered to the idea, if everybody may read it. */
    public Optional<AnswerState> effectiveState(Idea idea) {
        return answers.answer(idea.site(), idea.id())
                .filter(answer -> answer.isEffective(idea.campaign(), clock.instant()))
                .map(OfficialAnswer::state);
    }
}
