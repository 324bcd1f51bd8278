// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import fr.essaim.server.RunningEssaim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * A whole campaign, from its opening to what became of its winners, played by five agents. All of these journeys share one
 * server that the others do not see: they add to the plan, and let days pass there. Phases last two days, so that midnight
 * in the middle of a journey closes nothing.
 */
abstract class CampaignJourney extends Journey {

    private static final List<AgentId> PLAYERS = List.of(
            DemonstrationPeople.DGS,
            DemonstrationPeople.PILOTE,
            DemonstrationPeople.AGENT,
            DemonstrationPeople.RH,
            DemonstrationPeople.ADMIN);

    private static final DemonstrationPeople PEOPLE = DemonstrationPeople.create();

    private static RunningEssaim played;
    private static Path daysAhead;
    private static int ahead;

    @Override
    RunningEssaim server() {
        return played();
    }

    private static synchronized RunningEssaim played() {
        if (played == null) {
            try {
                daysAhead = Files.createTempFile("essaim", ".days");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            played = RunningEssaim.start("-Dessaim.demonstration=true", "-Dessaim.demonstration.days=" + daysAhead);
            Runtime.getRuntime().addShutdownHook(new Thread(played::close));
        }
        return played;
    }

    /** As the campaigns see it. */
    static LocalDate today() {
        return LocalDate.now(ZoneId.of("Europe/Paris")).plusDays(ahead);
    }

    /** What is open for these two days is over, what begins after them is open. */
    static void twoDaysPass() {
        ahead += 2;
        try {
            Files.writeString(daysAhead, Integer.toString(ahead));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** First and last name. */
    static String nameOf(AgentId agent) {
        return person(agent).displayName();
    }

    /** The addresses of those who have an account, one a line. */
    static String mails() {
        return String.join(
                "\n", PLAYERS.stream().map(agent -> person(agent).mail()).toList());
    }

    private static StaffMember person(AgentId agent) {
        return PEOPLE.people().stream()
                .filter(person -> person.id().equals(agent))
                .findFirst()
                .orElseThrow();
    }

    /** The campaigns' screens, for somebody who signs in. */
    final CampaignPages organiser(String login) {
        return new CampaignPages(signedIn(login));
    }

    /** The screens of the ideas of a campaign, for somebody who signs in. */
    final IdeaPages visitor(String login, String campaign) {
        return new IdeaPages(signedIn(login), campaign);
    }
}
