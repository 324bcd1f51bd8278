// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fr.essaim.demonstration.DemonstrationPeople;
import org.junit.jupiter.api.Test;

/** A box for what irritates in daily work: it never closes, and answers come one by one. */
class PermanentBoxIT extends CampaignJourney {

    private static final String TITLE = "Les clés des salles de réunion restent introuvables le lundi";

    @Test
    void an_irritant_is_supported_discussed_answered_and_becomes_an_action() {
        CampaignPages organiser = organiser("rh")
                .create("PERMANENT", "Boîte aux irritants des services")
                .phase("DEPOSIT", today(), null)
                .phase("FOLLOW_UP", today(), null)
                .tick("countsHidden", false)
                .save()
                .member(nameOf(DemonstrationPeople.DGS), "DECISION_MAKER")
                .audience(mails(), 5);
        organiser.openCampaign();
        String box = organiser.campaign();

        IdeaPages author = visitor("agent", box).begin(TITLE, "Chaque lundi, dix minutes perdues à chercher.");
        String irritant = author.kind("IRRITANT").submit();

        IdeaPages colleague = visitor("pilote", box);
        colleague.acceptRules().sheet(irritant).support();
        assertThat(colleague.find("[data-support] [data-count]")).containsText("1");
        colleague.comment("Au centre technique, un tableau à l’accueil a suffi.");
        author.sheet(irritant).comment("Merci, nous pouvons l’essayer ici.");
        author.visit().hasNoBarrier();

        IdeaPages manager = visitor("dgs", box).sheet(irritant);
        assertThat(manager.find("[data-owed]")).isVisible();
        manager.openDialog("official");
        manager.field("officialForm:STATE").selectOption("ACCEPTED");
        manager.field("officialForm:ANSWER").fill("Un tableau des clés sera posé à l’accueil de chaque bâtiment.");
        manager.press("official");
        author.sheet(irritant);
        assertThat(author.find("[data-answer-text]")).hasCount(0);

        manager.sign();
        manager.publish("NOW");
        author.sheet(irritant);
        assertThat(author.find("[data-answer-text]")).containsText("tableau des clés");
        assertThat(author.find("[data-answer='ACCEPTED']")).isVisible();

        manager.becomeAction(TITLE, nameOf(DemonstrationPeople.PILOTE), today());
        author.sheet(irritant);
        assertThat(author.find("[data-outcomes]")).containsText(TITLE);
        author.visit().hasNoBarrier();
        author.visit().fitsItsWindow();
    }
}
