// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import fr.essaim.demonstration.DemonstrationPeople;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** A jury marks projects by a weighted grid, deliberates, signs its minutes, and the winner becomes an action. */
class ContestIT extends CampaignJourney {

    private static final String GARDEN = "Des jardins de pluie dans les cours d’école";
    private static final String SENSOR = "Des capteurs pour les locaux vides";

    @Test
    void two_jurors_mark_the_jury_signs_its_minutes_and_the_winner_becomes_an_action() throws IOException {
        CampaignPages organiser = organiser("rh")
                .create("CONTEST", "Concours de l’innovation de la Ville")
                .phase("DEPOSIT", today(), today().plusDays(1))
                .noPhase("REVIEW")
                .phase("JURY", today().plusDays(2), today().plusDays(3))
                .phase("RESULTS", today().plusDays(4), today().plusDays(30))
                .phase("FOLLOW_UP", today().plusDays(31), today().plusDays(300))
                .save()
                .member(nameOf(DemonstrationPeople.DGS), "DECISION_MAKER")
                .member(nameOf(DemonstrationPeople.DGS), "JURY_CHAIR")
                .member(nameOf(DemonstrationPeople.PILOTE), "JUROR")
                .member(nameOf(DemonstrationPeople.ADMIN), "JUROR")
                .audience(mails(), 5);
        organiser.openCampaign();
        String campaign = organiser.campaign();
        assertThat(organiser.open("jury").find("[data-jury='no-grid'] a[href*='view=grid']"))
                .isVisible();
        weigh(organiser.open("grid"));

        IdeaPages team = visitor("agent", campaign);
        String garden = present(team, GARDEN);
        String sensor = present(team, SENSOR);

        twoDaysPass();
        IdeaPages first = visitor("pilote", campaign);
        IdeaPages second = visitor("admin", campaign);
        IdeaPages chair = visitor("dgs", campaign);
        mark(first, garden, 5);
        mark(first, sensor, 2);
        mark(second, garden, 4);
        second.open("jury");
        assertThat(second.find("[data-deliberation]")).hasCount(0);
        mark(second, sensor, 3);

        chair.open("jury");
        assertThat(chair.find("[data-jury]")).containsText("Vous présidez le jury");
        assertThat(chair.visit().confirm(chair.field("chairForm:draw"))).contains("(2 idées)");
        assertThat(chair.visit().confirm(chair.field("chairForm:open")))
                .contains("sans retour possible")
                .contains(nameOf(DemonstrationPeople.PILOTE) + " (");
        Locator table = chair.find("[data-deliberation]");
        assertThat(table.locator("li[data-idea]").first()).hasAttribute("data-idea", garden);
        assertThat(table.locator("[data-mean]").first()).hasText("4,50");
        decide(chair, garden, "CHOSEN", "Le projet le plus abouti, déjà essayé dans une école.");
        decide(chair, sensor, "RESERVE", "À reprendre avec la direction des bâtiments.");
        chair.visit().answered(() -> chair.field("tableForm:decide").click());
        assertThat(chair.visit().confirm(chair.field("minutesForm:drawUp")))
                .contains("invités à le signer")
                .contains(GARDEN);
        for (IdeaPages member : new IdeaPages[] {first, second, chair}) {
            member.open("jury");
            assertThat(member.visit().confirm(member.field("minutesForm:sign"))).contains("ne se retire pas");
            assertThat(member.field("minutesForm:sign")).hasCount(0);
        }
        chair.visit().hasNoBarrier();
        Download minutes = chair.visit().page().waitForDownload(() -> chair.find("[data-download='minutes']")
                .click());
        byte[] pdf = Files.readAllBytes(minutes.path());
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");

        twoDaysPass();
        chair.sheet(garden).answerNow("ACCEPTED", "Lauréat du concours : trois cours seront aménagées.");
        team.sheet(garden);
        assertThat(team.find("[data-answer-text]")).containsText("Lauréat");
        chair.sheet(garden).becomeAction(GARDEN, nameOf(DemonstrationPeople.PILOTE), today());
    }

    /** The grid that the template proposes, with the first criterion counting most. */
    private static void weigh(CampaignPages organiser) {
        organiser.find(".es-grid-line input[id$=':weight']").first().fill("3,0");
        organiser
                .visit()
                .answered(() -> organiser.find("[id$=':gridForm:save']").click());
        assertThat(organiser.find("a[href*='view=jury']").first()).isVisible();
    }

    private static String present(IdeaPages team, String title) {
        return team.begin(title, "Essayé à petite échelle, avec des collègues de trois directions.")
                .project("Un lieu plus frais l’été", "Deux jours par mois", "8000")
                .answerQuestion("Que demandez-vous pour aller plus loin ?", "Du temps et une autorisation.")
                .submit();
    }

    private static void mark(IdeaPages juror, String idea, int mark) {
        juror.open("jury");
        juror.find(".es-owed a[href*='" + idea + "']").click();
        Locator criteria = juror.find("[id$=':markForm'] .es-criterion");
        assertThat(criteria.first()).isVisible();
        for (int place = 0; place < criteria.count(); place++) {
            criteria.nth(place).locator("input[value='" + mark + "']").check();
        }
        juror.visit().answered(() -> juror.field("markForm:save").click());
    }

    private static void decide(IdeaPages chair, String idea, String decision, String reason) {
        Locator row = chair.find("[data-deliberation] li[data-idea='" + idea + "']");
        row.locator("select").selectOption(decision);
        row.locator("textarea").fill(reason);
    }
}
