// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.notice.NoticeText;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionPermission;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.PlanRepository;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.schedule.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The town of {@link IdeaScene} when it answers: Camille organises, Émile had the ideas, Dominique may do all in the plan. */
final class AnswerScene implements AutoCloseable {

    private static final NoticeText FRENCH = new NoticeText(Locale.FRENCH);

    final IdeaScene ideas = new IdeaScene();

    AnswerScene() {
        ideas.access.grant(DOMINIQUE, PlanPermission.values());
        ideas.access.grant(DOMINIQUE, ActionPermission.values());
    }

    <T> T get(Class<T> service) {
        return ideas.get(service);
    }

    long campaign() {
        return ideas.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE);
    }

    long permanentBox() {
        return ideas.openCampaign(CampaignKind.PERMANENT, VoteMethod.NONE);
    }

    long idea(long campaignId) {
        return ideas.idea(campaignId, EMILE, "Des vélos pour les tournées");
    }

    static AnswerDraft yes(AgentId... signatories) {
        return new AnswerDraft(AnswerState.ACCEPTED, "<p>Oui, dès le printemps.</p>", List.of(signatories));
    }

    /** A draft signed by nobody yet, to be signed by Camille. */
    void drafted(long ideaId) {
        get(OfficialAnswers.class).draft(IdeaScene.visitor(CAMILLE), ideaId, null, yes(CAMILLE));
    }

    /** Readable by everybody from now on. */
    void answered(long campaignId, long ideaId) {
        drafted(ideaId);
        get(OfficialAnswers.class).publishNow(IdeaScene.visitor(CAMILLE), campaignId, List.of(ideaId));
    }

    void resultsAt(long campaignId, Instant moment) {
        ideas.inTransaction(() -> {
            get(CampaignRepository.class)
                    .find(fr.essaim.directory.TownDirectory.TOWN, campaignId)
                    .orElseThrow()
                    .publishResults(moment);
            return null;
        });
    }

    AnswerSheet sheet(AgentId agent, long ideaId) {
        return get(AnswerSheets.class).sheet(IdeaScene.visitor(agent), ideaId);
    }

    /** The current plan, with one axis. */
    long plan() {
        AdministrationPlan plan =
                new AdministrationPlan(fr.essaim.directory.TownDirectory.TOWN, "Cap 2030", 2024, 2030, "");
        plan.addAxis(null, "A", "Proximité", "");
        get(PlanRepository.class).addCurrent(plan);
        return plan.id();
    }

    Map<ActionField, String> action(String title) {
        long axis = get(PlanBoards.class)
                .current(IdeaScene.visitor(DOMINIQUE))
                .axes()
                .get(0)
                .id();
        return Map.of(
                ActionField.TITLE, title, ActionField.AXIS, Long.toString(axis), ActionField.LEAD, CAMILLE.toString());
    }

    /** What the agent was told, newest first, once all jobs had their turns. */
    List<String> told(AgentId agent) {
        for (int turn = 0; turn < 2; turn++) {
            ideas.clock.advance(Duration.ofMinutes(1));
            get(Jobs.class).runDue();
        }
        return ideas.database.notices().toldTo(agent).stream()
                .map(FRENCH::sentence)
                .toList();
    }

    @Override
    public void close() {
        ideas.close();
    }
}
