// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaState;
import fr.essaim.idea.outcome.OutcomeRepository;
import fr.essaim.plan.board.ActionOrigins;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** The ideas that actions came from, for those who see the idea and may read its answer. */
@ApplicationScoped
@Transactional
public class IdeaOrigins implements ActionOrigins {

    @Inject
    AnswerRepository answers;

    @Inject
    AnswerRights rights;

    @Inject
    CampaignGate gate;

    @Inject
    Clock clock;

    @Inject
    OutcomeRepository outcomes;

    @Override
    public List<Origin> of(Visitor visitor, long actionId) {
        List<Idea> ideas = outcomes.origins(visitor.site(), actionId).stream()
                .filter(idea -> idea.state() == IdeaState.SUBMITTED || idea.state() == IdeaState.MERGED)
                .filter(idea -> gate.sees(visitor, idea.campaign()))
                .toList();
        Map<Long, OfficialAnswer> given = ideas.isEmpty()
                ? Map.of()
                : answers.answers(visitor.site(), ideas.stream().map(Idea::id).toList());
        return ideas.stream()
                .filter(idea -> readable(visitor, idea, given.get(idea.id())))
                .map(idea -> new Origin(new RecordKey(Idea.RECORD_TYPE, idea.id()), idea.title()))
                .toList();
    }

    private boolean readable(Visitor visitor, Idea idea, OfficialAnswer answer) {
        return answer != null && answer.isEffective(idea.campaign(), clock.instant())
                || rights.prepares(visitor, idea.campaign());
    }
}
