// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.essaim.demonstration.DemonstrationPeople;
import org.junit.jupiter.api.Test;

/** The staff budget: what is admissible is voted on in secret, as a basket under an envelope. */
class StaffBudgetIT extends CampaignJourney {

    private static final String SHELTER = "Un abri à vélos fermé au centre technique";
    private static final String LOUNGE = "Une salle de repos au deuxième étage";
    private static final String QUESTION = "À qui cela profite-t-il ?";

    @Test
    void admissible_ideas_fill_baskets_under_the_envelope_and_the_winner_becomes_an_action() {
        CampaignPages organiser = organiser("rh")
                .create("STAFF_BUDGET", "Budget participatif de l’automne")
                .phase("DEPOSIT", today(), today().plusDays(1))
                .phase("DISCUSSION", today(), today().plusDays(1))
                .phase("REVIEW", today(), today().plusDays(1))
                .phase("VOTE", today().plusDays(2), today().plusDays(3))
                .phase("RESULTS", today().plusDays(4), today().plusDays(30))
                .phase("FOLLOW_UP", today().plusDays(31), today().plusDays(300))
                .setting("envelope", "10000")
                .setting("threshold", "3")
                .save()
                .member(nameOf(DemonstrationPeople.DGS), "DECISION_MAKER")
                .member(nameOf(DemonstrationPeople.PILOTE), "ANALYST")
                .audience(mails(), 5);
        organiser.openCampaign();
        String campaign = organiser.campaign();

        IdeaPages author = visitor("agent", campaign);
        String shelter = deposit(author, SHELTER);
        String lounge = deposit(author, LOUNGE);
        assign(organiser);
        IdeaPages analyst = visitor("pilote", campaign);
        analyst.findAdmissible(shelter, "7000");
        analyst.findAdmissible(lounge, "6000");
        author.sheet(shelter);
        assertThat(author.find("section[data-verdict='ADMISSIBLE']")).isVisible();

        twoDaysPass();
        vote(author, shelter, lounge);
        vote(analyst, shelter, lounge);
        vote(visitor("admin", campaign), lounge, shelter);
        author.open("results");
        assertThat(author.find("[data-ranking]")).hasCount(0);

        twoDaysPass();
        CampaignPages decider = new CampaignPages(signedIn("dgs"), campaign);
        decider.publishResults();
        author.open("results");
        assertThat(author.find("tr[data-idea='" + shelter + "']")).hasAttribute("data-standing", "CHOSEN");
        assertThat(author.find("tr[data-idea='" + lounge + "']")).not().hasAttribute("data-standing", "CHOSEN");
        author.visit().hasNoBarrier();

        IdeaPages manager = new IdeaPages(decider.visit(), campaign).sheet(shelter);
        manager.answerNow("ACCEPTED", "Les agents l’ont choisi : l’abri sera posé au printemps.");
        manager.becomeAction(SHELTER, nameOf(DemonstrationPeople.PILOTE), today());
    }

    private static String deposit(IdeaPages author, String title) {
        return author.begin(title, "Demandé par les équipes depuis longtemps.")
                .answerQuestion(QUESTION, "Une soixantaine d’agents")
                .submit();
    }

    /** Gives all ideas to the one analyst there is. */
    private static void assign(CampaignPages organiser) {
        organiser.open("reviews");
        organiser
                .visit()
                .answered(() -> organiser.find("[id$=':reviewsForm:evenly']").click());
        assertThat(organiser.find(".es-messages .es-message").first()).containsText("2");
    }

    /** The first goes into the basket; the other one would be more than the envelope holds. */
    private static void vote(IdeaPages voter, String chosen, String tooMuch) {
        voter.open("vote");
        voter.choice(chosen, 1).press("Space");
        assertThat(voter.choice(chosen, 1)).isChecked();
        voter.choice(tooMuch, 1).press("Space");
        assertThat(voter.choice(tooMuch, 1)).not().isChecked();
        voter.visit().answered(() -> voter.field("ballotForm:putIn").click());
        assertThat(voter.find("[data-receipt] [data-code]")).isVisible();
    }
}
