// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.essaim.demonstration.DemonstrationPeople;
import org.junit.jupiter.api.Test;

/** Teams hand in projects; several are kept, and what works in one place is taken up in another. */
class CallForProjectsIT extends CampaignJourney {

    private static final String LIBRARY = "Une bibliothèque d’objets entre services";
    private static final String MENTORS = "Des parrains pour les nouveaux collègues";

    @Test
    void several_projects_of_teams_are_kept_one_spreads_and_one_becomes_an_action() {
        CampaignPages organiser = organiser("rh")
                .create("CALL_FOR_PROJECTS", "Appel à projets des équipes")
                .phase("DEPOSIT", today(), today().plusDays(1))
                .phase("DISCUSSION", today(), today().plusDays(1))
                .phase("REVIEW", today(), today().plusDays(1))
                .noPhase("JURY")
                .phase("RESULTS", today().plusDays(2), today().plusDays(30))
                .phase("FOLLOW_UP", today(), today().plusDays(300))
                .save()
                .member(nameOf(DemonstrationPeople.DGS), "DECISION_MAKER")
                .member(nameOf(DemonstrationPeople.ADMIN), "ANALYST")
                .audience(mails(), 5);
        organiser.openCampaign();
        String campaign = organiser.campaign();

        IdeaPages author = visitor("agent", campaign);
        write(author, LIBRARY).goOn().inviteCoAuthor(nameOf(DemonstrationPeople.PILOTE));
        IdeaPages partner = visitor("pilote", campaign).acceptInvitation(LIBRARY);
        String library = author.reopenDraft(LIBRARY).submit();
        assertThat(author.find("[data-author]")).containsText(nameOf(DemonstrationPeople.PILOTE));
        String mentors = write(partner, MENTORS).submit();

        organiser.open("reviews");
        organiser
                .visit()
                .answered(() -> organiser.find("[id$=':reviewsForm:evenly']").click());
        IdeaPages analyst = visitor("admin", campaign);
        analyst.findAdmissible(library, "1500");
        analyst.findAdmissible(mentors, "0");

        CampaignPages decider = new CampaignPages(signedIn("dgs"), campaign);
        decider.answerAll("ACCEPTED", "Projet retenu : du temps vous est donné dès ce mois-ci.");
        IdeaPages manager = new IdeaPages(decider.visit(), campaign);
        manager.sheet(library).sign();
        manager.sheet(mentors).sign();
        decider.open("answering");
        decider.together("PUBLISH");
        decider.find("dialog[data-dialog='bulk'] input[value='NOW']").check();
        decider.saveTogether();
        author.sheet(library);
        assertThat(author.find("[data-answer='ACCEPTED']")).isVisible();

        becomesProject(manager.sheet(library));
        takenUp(manager);
        author.visit().open("page/ideas?view=replications");
        assertThat(author.find("tbody tr").filter(new Locator.FilterOptions().setHasText(LIBRARY)))
                .containsText("Ville de Clairval");

        manager.sheet(mentors).becomeAction(MENTORS, nameOf(DemonstrationPeople.PILOTE), today());
    }

    private static IdeaPages write(IdeaPages author, String title) {
        return author.begin(title, "Construit à plusieurs, sur deux sites.")
                .project("Moins d’achats, plus d’entraide", "Une journée par mois", "1500")
                .answerQuestion("Comment ce projet pourrait-il être repris ailleurs ?", "Avec notre mode d’emploi.");
    }

    private static void becomesProject(IdeaPages manager) {
        Locator project = manager.openDialog("become");
        project.locator("input[value='PROJECT']").check();
        manager.lead(project, nameOf(DemonstrationPeople.AGENT));
        project.locator("[id$=':PLANNED_END']").fill(today().plusMonths(8).toString());
        manager.press("become");
        assertThat(manager.find("[data-outcomes]")).containsText(LIBRARY);
    }

    private static void takenUp(IdeaPages manager) {
        manager.visit().answered(() -> manager.find("[data-taken-up] [data-open='takenup']")
                .first()
                .click());
        manager.dialog("takenup").locator("[id$=':PLACE']").fill("Ville de Clairval");
        manager.dialog("takenup").locator("[id$=':ADAPTATION']").fill("Ouverte aussi aux associations.");
        manager.press("takenup");
        assertThat(manager.find("[data-taken-up]")).containsText("Ville de Clairval");
    }
}
