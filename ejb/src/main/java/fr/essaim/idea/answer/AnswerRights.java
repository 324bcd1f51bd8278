// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignMember;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.idea.deposit.Idea;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Who may do what with answers, for visitors who see the campaign. */
@ApplicationScoped
@Transactional
public class AnswerRights {

    /** Who reads what is being prepared, beside organisers. */
    static final CampaignPart[] PREPARING = {CampaignPart.DECISION_MAKER, CampaignPart.SUPERVISOR, CampaignPart.ANALYST
    };

    @Inject
    CampaignGate gate;

    @Inject
    AnswerRepository answers;

    /** Whether the visitor reads all that is being prepared. */
    public boolean prepares(Visitor visitor, Campaign campaign) {
        return gate.isTeam(visitor, campaign, PREPARING);
    }

    /** Whether the visitor answers any idea of the campaign, and says who owes what. */
    public boolean decides(Visitor visitor, Campaign campaign) {
        return gate.isTeam(visitor, campaign, CampaignPart.DECISION_MAKER);
    }

    /** @throws NotAllowedException for those who do not decide */
    public void checkDecides(Visitor visitor, Campaign campaign) {
        gate.checkTeam(visitor, campaign, CampaignPart.DECISION_MAKER);
    }

    /** Whether the agent owes what nobody was named for: a decision-maker, an organiser where there is none. */
    static boolean owesByDefault(AgentId agent, Campaign campaign) {
        return owners(campaign).contains(agent);
    }

    /** Who owes what nobody was named for, in a lasting order. */
    public static List<AgentId> owners(Campaign campaign) {
        List<AgentId> decisionMakers = holding(campaign, CampaignPart.DECISION_MAKER);
        return decisionMakers.isEmpty() ? holding(campaign, CampaignPart.ORGANISER) : decisionMakers;
    }

    private static List<AgentId> holding(Campaign campaign, CampaignPart part) {
        return campaign.members().stream()
                .filter(member -> member.part() == part)
                .map(CampaignMember::agent)
                .sorted(Comparator.comparingLong(AgentId::value))
                .toList();
    }

    /** Those who decide, and whoever owes this very idea an answer. */
    public boolean answers(Visitor visitor, Idea idea) {
        return answers(visitor, idea, answers.owner(idea));
    }

    boolean answers(Visitor visitor, Idea idea, Optional<AgentId> owner) {
        return owner.filter(visitor.agent()::equals).isPresent() || decides(visitor, idea.campaign());
    }

    /** @throws NotAllowedException for those who do not answer it */
    public void checkAnswers(Visitor visitor, Idea idea) {
        if (!answers(visitor, idea)) {
            throw new NotAllowedException(visitor, IdeaPermission.MANAGE, idea.id());
        }
    }
}
