// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.essaim.demonstration.DemonstrationPeople;
import org.junit.jupiter.api.Test;

/** Directors set challenges; agents give five, three and one points to the answers. */
class ChallengesIT extends CampaignJourney {

    private static final String COUNTER = "Un guichet mobile dans les villages le samedi";
    private static final String FORMS = "Des formulaires remplis d’avance";
    private static final String WALKS = "Des marches de rue avec les habitants";

    @Test
    void answers_to_challenges_win_by_points_and_one_becomes_an_action() {
        CampaignPages organiser = organiser("dgs")
                .create("CHALLENGE", "Défis des directions, saison d’hiver")
                .phase("DEPOSIT", today(), today().plusDays(1))
                .phase("DISCUSSION", today(), today().plusDays(1))
                .phase("VOTE", today().plusDays(2), today().plusDays(3))
                .phase("RESULTS", today().plusDays(4), today().plusDays(30))
                .phase("FOLLOW_UP", today().plusDays(31), today().plusDays(200))
                .setting("threshold", "3")
                .save()
                .member(nameOf(DemonstrationPeople.DGS), "DECISION_MAKER")
                .audience(mails(), 5);
        organiser.openCampaign();
        String campaign = organiser.campaign();

        IdeaPages agent = visitor("agent", campaign);
        String counter = answer(agent, COUNTER, "Aller vers les habitants éloignés");
        String forms = answer(agent, FORMS, "Simplifier les démarches");
        IdeaPages lead = visitor("pilote", campaign);
        String walks = answer(lead, WALKS, "Mieux entendre les quartiers");

        twoDaysPass();
        vote(agent, counter, walks, forms);
        vote(lead, counter, forms, walks);
        vote(visitor("admin", campaign), forms, counter, walks);

        twoDaysPass();
        organiser.open("results");
        assertThat(organiser
                        .find("tr[data-idea='" + counter + "'] td.es-figure")
                        .first())
                .hasText("13");
        decide(organiser, counter);
        organiser.publishResults();
        agent.open("results");
        assertThat(agent.find("[data-ranking] tbody tr").first()).hasAttribute("data-idea", counter);
        assertThat(agent.find("tr[data-idea='" + counter + "']")).hasAttribute("data-standing", "CHOSEN");
        agent.visit().hasNoBarrier();

        IdeaPages director = new IdeaPages(organiser.visit(), campaign).sheet(counter);
        director.answerNow("ACCEPTED", "Nous l’essayons dans trois villages.");
        director.becomeAction(COUNTER, nameOf(DemonstrationPeople.PILOTE), today());
    }

    private static String answer(IdeaPages author, String title, String challenge) {
        return author.begin(title, "Une piste, avec ceux qui l’ont imaginée.")
                .answerQuestion("À quel défi répondez-vous ?", challenge)
                .submit();
    }

    /** Every choice is kept as it is made. */
    private static void vote(IdeaPages voter, String five, String three, String one) {
        voter.open("vote");
        give(voter, five, 5);
        give(voter, three, 3);
        give(voter, one, 1);
        voter.visit().page().reload();
        assertThat(voter.choice(five, 5)).isChecked();
        assertThat(voter.choice(three, 3)).isChecked();
        assertThat(voter.choice(one, 1)).isChecked();
    }

    private static void give(IdeaPages voter, String idea, int points) {
        voter.visit().answered(() -> voter.choice(idea, points).press("Space"));
        assertThat(voter.find("[data-saved]")).isVisible();
    }

    /** Without an envelope, a person says who wins, and why. */
    private static void decide(CampaignPages organiser, String winner) {
        organiser.find("[id$=':decideForm:idea']").selectOption(winner);
        organiser.find("[id$=':decideForm:reason']").fill("Arrivée en tête, et prête à être essayée.");
        organiser
                .visit()
                .answered(() -> organiser.find("[id$=':decideForm:choose']").click());
    }
}
