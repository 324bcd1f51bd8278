// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import static fr.essaim.directory.TownDirectory.DOMINIQUE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.directory.TownDirectory.TOWN;
import static fr.essaim.idea.IdeaScene.ideaKey;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.discussion.Discussed;
import fr.essaim.discussion.DiscussedContract;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.PhaseKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.deposit.IdeaRepository;
import fr.essaim.persistence.OnEachDatabase;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

@OnEachDatabase
class DiscussedIdeasTest extends DiscussedContract {

    private IdeaScene scene;
    private long campaignId;

    @BeforeEach
    void openACampaign() {
        scene = new IdeaScene();
        campaignId = scene.openCampaign(CampaignKind.STAFF_BUDGET, VoteMethod.BASKET);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Override
    protected <T> T get(Class<T> service) {
        return scene.get(service);
    }

    @Override
    protected Discussed discussed() {
        return scene.get(DiscussedIdeas.class);
    }

    @Override
    protected RecordKey open() {
        return ideaKey(scene.idea(campaignId, SACHA, "Des vélos de service"));
    }

    @Override
    protected RecordKey closed() {
        long later = scene.openCampaign(
                CampaignKind.CONTEST,
                VoteMethod.NONE,
                campaign -> campaign.plan(PhaseKind.DISCUSSION, LocalDate.of(2026, 4, 1), LocalDate.of(2026, 4, 10)));
        return ideaKey(scene.idea(later, SACHA, "Plus tard"));
    }

    @Override
    protected Optional<RecordKey> anonymous() {
        return Optional.of(ideaKey(scene.idea(campaignId, SACHA, "Une idée discrète", true)));
    }

    @Override
    protected AgentId author() {
        return SACHA;
    }

    @Override
    protected AgentId outsider() {
        return IdeaScene.LOU;
    }

    @Override
    protected AgentId reader() {
        return EMILE;
    }

    @Override
    protected AgentId bystander() {
        return DOMINIQUE;
    }

    @Override
    protected Visitor visitor(AgentId agent) {
        return IdeaScene.visitor(agent);
    }

    @Override
    protected Visitor stranger() {
        return IdeaScene.fromTheNeighbourTown(DOMINIQUE);
    }

    @Override
    protected int comments(RecordKey record) {
        return scene.inTransaction(() ->
                get(IdeaRepository.class).find(TOWN, record.id()).orElseThrow().commentCount());
    }
}
