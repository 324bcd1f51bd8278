// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

import static fr.essaim.directory.TownDirectory.AGGLOMERATION;
import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.CITY;
import static fr.essaim.directory.TownDirectory.TOWN;
import static fr.essaim.idea.IdeaScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.audience.Audiences;
import fr.essaim.audience.BlockMode;
import fr.essaim.audience.LargeTown;
import fr.essaim.audience.RuleDraft;
import fr.essaim.directory.AgentId;
import fr.essaim.idea.IdeaScene;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignCard;
import fr.essaim.idea.campaign.CampaignHome;
import fr.essaim.idea.campaign.CampaignKind;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.IdeaBox;
import fr.essaim.idea.campaign.IdeaPermission;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.text.InvalidValueException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class RollsTest {

    private final LargeTown town = new LargeTown();
    private IdeaScene scene;
    private Rolls roll;
    private AgentId gardener;
    private AgentId florist;

    @BeforeEach
    void open() {
        gardener = town.add(2001, "Jardinier", CITY, LargeTown.PARKS);
        florist = town.add(2002, "Fleuriste", CITY, LargeTown.GREENHOUSE);
        scene = new IdeaScene(town);
        roll = scene.get(Rolls.class);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    @Test
    void without_rules_a_campaign_does_not_open() {
        long campaignId = campaign(false);

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> freeze(campaignId))
                .withMessageContaining("audience.none");
    }

    @Test
    void rules_that_nobody_meets_do_not_open_it_either() {
        long campaignId = campaign(false);
        rule(campaignId, RuleDraft.institution(AGGLOMERATION));

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> freeze(campaignId))
                .withMessageContaining("audience.nobody");
    }

    @Test
    void the_roll_keeps_the_department_of_the_opening_when_somebody_moves_within_the_audience() {
        long campaignId = campaign(false);
        rule(campaignId, RuleDraft.institution(CITY));
        assertThat(freeze(campaignId)).isEqualTo(7);

        town.move(gardener, CITY, LargeTown.GREENHOUSE);

        assertThat(roll.compare(visitor(CAMILLE), Campaign.keyOf(campaignId))).isZero();
        assertThat(entry(campaignId, gardener).orElseThrow().departmentId()).isEqualTo(LargeTown.PARKS);
        assertThat(roll.sizes(visitor(CAMILLE), Campaign.keyOf(campaignId)).lines())
                .contains(
                        new RollSize.Line(CITY, LargeTown.PARKS, 1), new RollSize.Line(CITY, LargeTown.GREENHOUSE, 1));
    }

    @Test
    void who_left_moved_out_or_arrived_waits_for_a_decision_with_a_reason() {
        long campaignId = campaign(false);
        rule(campaignId, RuleDraft.department(LargeTown.WORKS));
        freeze(campaignId);
        town.leave(florist);
        town.move(gardener, AGGLOMERATION, LargeTown.LIBRARY);
        AgentId newcomer = town.add(2003, "Élagueuse", CITY, LargeTown.PARKS);

        assertThat(roll.compare(visitor(CAMILLE), Campaign.keyOf(campaignId))).isEqualTo(3);
        assertThat(roll.compare(visitor(CAMILLE), Campaign.keyOf(campaignId)))
                .as("asked once")
                .isZero();
        assertThat(onRoll(campaignId, newcomer)).isFalse();
        assertThat(onRoll(campaignId, gardener)).isTrue();

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> decide(campaignId, newcomer, RollDecision.ACCEPTED, " "));
        decide(campaignId, newcomer, RollDecision.ACCEPTED, "Recrutée le 1er mars.");
        decide(campaignId, gardener, RollDecision.REFUSED, "A préparé le projet avec l’équipe.");
        decide(campaignId, florist, RollDecision.ACCEPTED, "Retraite.");

        assertThat(onRoll(campaignId, newcomer)).isTrue();
        assertThat(onRoll(campaignId, gardener)).isTrue();
        assertThat(onRoll(campaignId, florist)).isFalse();
        assertThat(entry(campaignId, florist)).map(RollEntry::state).contains(RollState.STRUCK);
        assertThat(roll.compare(visitor(CAMILLE), Campaign.keyOf(campaignId)))
                .as("decided for good")
                .isZero();
        assertThat(roll.changes(visitor(CAMILLE), Campaign.keyOf(campaignId), false, 0, 10)
                        .items())
                .extracting(RollChangeLine::reason)
                .contains("Retraite.", "Recrutée le 1er mars.");
    }

    @Test
    void two_people_do_not_decide_one_thing() {
        long campaignId = campaign(false);
        rule(campaignId, RuleDraft.department(LargeTown.WORKS));
        freeze(campaignId);
        town.leave(florist);
        roll.compare(visitor(CAMILLE), Campaign.keyOf(campaignId));
        long changeId = waiting(campaignId, florist);
        roll.decide(
                visitor(CAMILLE),
                Campaign.keyOf(campaignId),
                List.of(changeId),
                RollDecision.REFUSED,
                "Revient en avril.");

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> roll.decide(
                        visitor(CAMILLE),
                        Campaign.keyOf(campaignId),
                        List.of(changeId),
                        RollDecision.ACCEPTED,
                        "Partie."))
                .withMessageContaining("roll.decided-already");
    }

    @Test
    void what_sets_itself_right_is_not_asked_any_more() {
        long campaignId = campaign(false);
        rule(campaignId, RuleDraft.department(LargeTown.WORKS));
        freeze(campaignId);
        town.move(gardener, AGGLOMERATION, LargeTown.LIBRARY);
        roll.compare(visitor(CAMILLE), Campaign.keyOf(campaignId));
        town.move(gardener, CITY, LargeTown.PARKS);

        roll.compare(visitor(CAMILLE), Campaign.keyOf(campaignId));

        assertThat(roll.sizes(visitor(CAMILLE), Campaign.keyOf(campaignId)).waiting())
                .isZero();
    }

    @Test
    void somebody_struck_who_comes_back_is_asked_about_and_keeps_the_place_of_the_roll() {
        long campaignId = campaign(true);
        rule(campaignId, RuleDraft.department(LargeTown.WORKS));
        freeze(campaignId);
        town.move(gardener, AGGLOMERATION, LargeTown.LIBRARY);
        roll.compare(visitor(CAMILLE), Campaign.keyOf(campaignId));
        decide(campaignId, gardener, RollDecision.ACCEPTED, "Muté.");
        town.move(gardener, CITY, LargeTown.GREENHOUSE);

        roll.compare(visitor(CAMILLE), Campaign.keyOf(campaignId));
        roll.welcome(visitor(gardener));
        assertThat(onRoll(campaignId, gardener)).isFalse();

        decide(campaignId, gardener, RollDecision.ACCEPTED, "Revenu.");
        assertThat(onRoll(campaignId, gardener)).isTrue();
        assertThat(entry(campaignId, gardener).orElseThrow().departmentId()).isEqualTo(LargeTown.PARKS);
    }

    @Test
    void permanent_boxes_take_arrivals_in_at_night_and_at_their_first_visit() {
        long campaignId = campaign(true);
        rule(campaignId, RuleDraft.department(LargeTown.WORKS));
        freeze(campaignId);
        AgentId atNight = town.add(2003, "Élagueuse", CITY, LargeTown.PARKS);
        scene.get(RollWatch.class).compareAll();
        AgentId atFirstVisit = town.add(2004, "Élagueur", CITY, LargeTown.PARKS);
        AgentId elsewhere = town.add(2005, "Relieuse", AGGLOMERATION, LargeTown.LIBRARY);

        assertThat(onRoll(campaignId, atNight)).isTrue();
        assertThat(onRoll(campaignId, atFirstVisit)).isFalse();
        roll.welcome(visitor(atFirstVisit));
        roll.welcome(visitor(atFirstVisit));
        roll.welcome(visitor(elsewhere));
        roll.welcome(IdeaScene.fromTheNeighbourTown(atFirstVisit));

        assertThat(onRoll(campaignId, atFirstVisit)).isTrue();
        assertThat(onRoll(campaignId, elsewhere)).isFalse();
    }

    @Test
    void whoever_opens_the_list_of_campaigns_comes_on_the_rolls_of_permanent_boxes_at_little_cost() {
        long campaignId = campaign(true);
        rule(campaignId, RuleDraft.department(LargeTown.WORKS));
        freeze(campaignId);
        AgentId newcomer = town.add(2003, "Élagueuse", CITY, LargeTown.PARKS);
        scene.access.grant(newcomer, IdeaPermission.VIEW);
        CampaignHome home = scene.get(CampaignHome.class);

        assertThat(home.of(visitor(newcomer), 0)).extracting(CampaignCard::id).containsExactly(campaignId);
        assertThat(onRoll(campaignId, newcomer)).isTrue();

        scene.database.statements().reset();
        home.of(visitor(newcomer), 0);
        assertThat(scene.database.statements().statements()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void other_campaigns_take_nobody_in_by_themselves() {
        long campaignId = campaign(false);
        rule(campaignId, RuleDraft.department(LargeTown.WORKS));
        freeze(campaignId);
        AgentId newcomer = town.add(2003, "Élagueuse", CITY, LargeTown.PARKS);

        scene.get(RollWatch.class).compareAll();
        roll.welcome(visitor(newcomer));

        assertThat(onRoll(campaignId, newcomer)).isFalse();
        assertThat(roll.sizes(visitor(CAMILLE), Campaign.keyOf(campaignId)).waiting())
                .isEqualTo(1);
    }

    @Test
    void a_copied_campaign_has_the_same_rules_and_lists() {
        long campaignId = campaign(false);
        rule(campaignId, RuleDraft.department(LargeTown.PARKS));
        scene.get(Audiences.class)
                .addList(
                        visitor(CAMILLE),
                        Campaign.keyOf(campaignId),
                        scene.get(Audiences.class)
                                .of(visitor(CAMILLE), Campaign.keyOf(campaignId))
                                .blocks()
                                .get(0)
                                .id(),
                        "",
                        "agent2002@ville.example");
        long copyId = campaign(false);

        scene.inTransaction(() -> {
            roll.copyRules(find(campaignId).audienceId(), find(copyId).audienceId());
            return null;
        });

        assertThat(freeze(copyId)).isEqualTo(2);
    }

    @Test
    void fifty_thousand_are_frozen_and_compared_with_few_statements_and_a_page_in_memory() {
        town.addMany(50_000);
        long campaignId = campaign(false);
        rule(campaignId, RuleDraft.everyone());
        scene.database.statements().reset();

        assertThat(freeze(campaignId)).isEqualTo(50_007);

        assertThat(town.largestPage()).isEqualTo(500);
        assertThat(town.namesRead()).isZero();
        assertThat(scene.database.statements().statements()).hasSizeLessThanOrEqualTo(101 + 20);

        scene.database.statements().reset();
        assertThat(roll.compare(visitor(CAMILLE), Campaign.keyOf(campaignId))).isZero();
        assertThat(scene.database.statements().statements()).hasSizeLessThanOrEqualTo(2 * 102 + 20);
        assertThat(roll.sizes(visitor(CAMILLE), Campaign.keyOf(campaignId)).onRoll())
                .isEqualTo(50_007);
    }

    private long campaign(boolean permanent) {
        return scene.inTransaction(() -> {
            CampaignRepository campaigns = scene.get(CampaignRepository.class);
            IdeaBox box = new IdeaBox(TOWN, "Idées", "", permanent);
            campaigns.add(box);
            Campaign campaign =
                    new Campaign(box, permanent ? CampaignKind.PERMANENT : CampaignKind.STAFF_BUDGET, "Mieux vivre");
            campaign.join(CAMILLE, CampaignPart.ORGANISER);
            campaigns.add(campaign);
            return campaign.id();
        });
    }

    private void rule(long campaignId, RuleDraft rule) {
        scene.get(Audiences.class).addBlock(visitor(CAMILLE), Campaign.keyOf(campaignId), BlockMode.ANY, rule);
    }

    private Campaign find(long campaignId) {
        return scene.get(CampaignRepository.class).find(TOWN, campaignId).orElseThrow();
    }

    private int freeze(long campaignId) {
        return scene.inTransaction(() -> {
            Campaign campaign = find(campaignId);
            campaign.open(scene.stamp(CAMILLE));
            return roll.freeze(campaign.audienceId());
        });
    }

    private Optional<RollEntry> entry(long campaignId, AgentId agent) {
        return scene.inTransaction(
                () -> scene.get(RollRepository.class).find(find(campaignId).audienceId(), agent));
    }

    private boolean onRoll(long campaignId, AgentId agent) {
        return scene.get(CampaignRepository.class).onRoll(find(campaignId), agent);
    }

    private long waiting(long campaignId, AgentId agent) {
        return roll.changes(visitor(CAMILLE), Campaign.keyOf(campaignId), true, 0, 200).items().stream()
                .filter(change -> change.agent().equals(agent))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private void decide(long campaignId, AgentId agent, RollDecision decision, String reason) {
        roll.decide(
                visitor(CAMILLE), Campaign.keyOf(campaignId), List.of(waiting(campaignId, agent)), decision, reason);
    }
}
