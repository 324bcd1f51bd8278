// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.directory.AgentId;
import org.junit.jupiter.api.Test;

/** A secret vote whose key three scrutineers share: from the passphrases they draw to the key that is destroyed. */
class SealedVoteIT extends CampaignJourney {

    @Test
    void scrutineers_seal_the_box_before_the_vote_and_two_of_them_open_it_after() {
        CampaignPages organiser = organiser("rh")
                .create("STAFF_BUDGET", "Budget scellé")
                .phase("DEPOSIT", today(), today().plusDays(1))
                .phase("DISCUSSION", today(), today().plusDays(1))
                .noPhase("REVIEW")
                .phase("VOTE", today().plusDays(2), today().plusDays(3))
                .phase("RESULTS", today().plusDays(4), today().plusDays(30))
                .phase("FOLLOW_UP", today().plusDays(31), today().plusDays(300))
                .setting("envelope", "10000")
                .setting("threshold", "3")
                .choice("quorum", "2")
                .save()
                .member(nameOf(DemonstrationPeople.DGS), "DECISION_MAKER")
                .member(nameOf(DemonstrationPeople.DGS), "SCRUTINEER")
                .member(nameOf(DemonstrationPeople.PILOTE), "SCRUTINEER")
                .member(nameOf(DemonstrationPeople.RH), "SCRUTINEER")
                .audience(mails(), 5);
        String campaign = organiser.campaign();
        organiser.open("setup");
        assertThat(organiser.find("[data-missing]")).containsText("Sceller l’urne");

        CampaignPages director = new CampaignPages(signedIn("dgs"), campaign);
        CampaignPages lead = new CampaignPages(signedIn("pilote"), campaign);
        String directors = draw(director);
        String leads = draw(lead);
        String organisers = draw(organiser);
        organiser.open("sealing");
        click(organiser, "stepForm:share");
        assertThat(organiser.find("[data-sealing='shared']")).isVisible();

        tryOut(director, leads);
        assertThat(director.find(".es-messages .es-error")).isVisible();
        tryOut(director, directors);
        tryOut(lead, leads);
        tryOut(organiser, organisers);
        assertThat(organiser.find("[data-sealing='ready']")).isVisible();
        organiser.openCampaign();

        IdeaPages author = visitor("agent", campaign);
        String idea = author.begin("Un abri à vélos", "Demandé par les équipes depuis longtemps.")
                .answerQuestion("À qui cela profite-t-il ?", "Une soixantaine d’agents")
                .submit();
        twoDaysPass();
        vote(author, idea);
        vote(new IdeaPages(lead.visit(), campaign), idea);
        vote(visitor("admin", campaign), idea);

        twoDaysPass();
        lead.open("results");
        assertThat(lead.find("[data-ranking]")).hasCount(0);
        director.open("sealing");
        phrase(director, DemonstrationPeople.DGS).fill(directors);
        phrase(director, DemonstrationPeople.PILOTE).fill(organisers);
        click(director, "countForm:count");
        assertThat(director.find("[data-wrong]")).hasCount(1);
        assertThat(phrase(director, DemonstrationPeople.DGS)).hasValue(directors);
        director.visit().hasNoBarrier();
        phrase(director, DemonstrationPeople.PILOTE).fill(leads.toLowerCase().replace("-", ""));
        click(director, "countForm:count");
        assertThat(director.find("[data-sealing='counted']")).isVisible();

        director.publishResults();
        author.open("results");
        assertThat(author.find("tr[data-idea='" + idea + "'] td.es-figure").first())
                .hasText("3");
        twoDaysPass();
        director.open("sealing");
        director.visit().page().waitForCondition(() -> {
            director.open("sealing");
            return director.find("[data-sealing='destroyed']").count() == 1;
        });
        director.visit().hasNoBarrier();
    }

    private static void click(CampaignPages pages, String button) {
        pages.visit().answered(() -> pages.find("[id$=':" + button + "']").click());
    }

    private static String draw(CampaignPages scrutineer) {
        scrutineer.open("sealing");
        click(scrutineer, "stepForm:draw");
        Locator code = scrutineer.find("[data-receipt] [data-code]");
        assertThat(code).isVisible();
        String passphrase = code.textContent();
        assertThat(passphrase).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){5}");
        scrutineer.visit().hasNoBarrier();
        scrutineer.visit().page().reload();
        assertThat(scrutineer.find("[data-code]")).hasCount(0);
        return passphrase;
    }

    private static void tryOut(CampaignPages scrutineer, String passphrase) {
        scrutineer.open("sealing");
        scrutineer.find("[id$=':tryForm:passphrase']").fill(passphrase);
        click(scrutineer, "tryForm:try");
    }

    private static Locator phrase(CampaignPages pages, AgentId scrutineer) {
        return pages.find("[data-passphrase='" + scrutineer + "'] input");
    }

    private static void vote(IdeaPages voter, String idea) {
        voter.open("vote");
        assertThat(voter.find("[data-secrecy]")).isVisible();
        voter.choice(idea, 1).press("Space");
        voter.visit().answered(() -> voter.field("ballotForm:putIn").click());
        assertThat(voter.find("[data-receipt] [data-code]")).isVisible();
    }
}
