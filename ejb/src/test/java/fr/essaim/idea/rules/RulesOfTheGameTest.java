// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.rules;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.EMILE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.idea.IdeaScene.LOU;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class RulesOfTheGameTest {

    private IdeaScene scene;
    private RulesOfTheGame rules;
    private long campaignId;

    @BeforeEach
    void openACampaign() {
        scene = new IdeaScene();
        rules = scene.get(RulesOfTheGame.class);
        campaignId = scene.openCampaign(CampaignKind.CONTEST, VoteMethod.NONE);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private Campaign campaign() {
        return scene.get(CampaignGate.class).enter(visitor(CAMILLE), campaignId);
    }

    private boolean accepted(AgentId agent) {
        return rules.hasAccepted(visitor(agent), campaign());
    }

    @Test
    void without_rules_there_is_nothing_to_accept() {
        rules.checkAccepted(visitor(EMILE), campaign());
        assertThat(rules.current(visitor(EMILE), campaignId)).isEmpty();
    }

    @Test
    void each_agent_accepts_the_version_that_holds_and_a_new_one_again() {
        rules.write(visitor(CAMILLE), campaignId, "<p>Une idée par agent.</p>", "");
        assertThatExceptionOfType(RulesNotAcceptedException.class)
                .isThrownBy(() -> rules.checkAccepted(visitor(EMILE), campaign()));

        assertThatExceptionOfType(InvalidValueException.class)
                .as("nobody accepts in Émile's place")
                .isThrownBy(() -> rules.accept(
                        new Visitor(visitor(EMILE).site(), EMILE, Locale.FRENCH, Optional.of(CAMILLE)), campaignId, 1))
                .withMessageContaining("access.in-person");
        rules.accept(visitor(EMILE), campaignId, 1);
        rules.accept(visitor(EMILE), campaignId, 1);
        assertThat(accepted(EMILE)).isTrue();
        assertThat(accepted(SACHA)).isFalse();

        rules.write(visitor(CAMILLE), campaignId, "<p>Deux idées par agent.</p>", "Deux idées au lieu d’une");
        assertThat(accepted(EMILE)).isFalse();
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> rules.accept(visitor(EMILE), campaignId, 1))
                .withMessageContaining("rules.changed");
        rules.accept(visitor(EMILE), campaignId, 2);
        assertThat(accepted(EMILE)).isTrue();
        assertThat(rules.versions(visitor(EMILE), campaignId))
                .extracting(CampaignRules::number, CampaignRules::text)
                .containsExactly(tuple(2, "<p>Deux idées par agent.</p>"), tuple(1, "<p>Une idée par agent.</p>"));
    }

    @Test
    void the_same_text_is_no_new_version() {
        rules.write(visitor(CAMILLE), campaignId, "<p>Une idée par agent.</p>", "");
        rules.write(visitor(CAMILLE), campaignId, "<p>Une idée par agent.</p>", "Rien");

        assertThat(rules.versions(visitor(EMILE), campaignId)).hasSize(1);
    }

    @Test
    void others_neither_write_nor_read_them() {
        rules.write(visitor(CAMILLE), campaignId, "<p>Une idée par agent.</p>", "");

        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> rules.write(visitor(EMILE), campaignId, "<p>Non.</p>", ""));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> rules.current(visitor(LOU), campaignId));
        assertThatExceptionOfType(RecordNotFoundException.class)
                .isThrownBy(() -> rules.accept(visitor(LOU), campaignId, 1));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> rules.write(visitor(CAMILLE), campaignId, "<p> </p>", ""));
    }
}
