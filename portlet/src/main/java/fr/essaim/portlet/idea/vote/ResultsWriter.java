// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.Institution;
import fr.essaim.directory.PortalSite;
import fr.essaim.idea.campaign.VoteMethod;
import fr.essaim.idea.vote.tally.Participation;
import fr.essaim.idea.vote.tally.Standing;
import fr.essaim.idea.vote.tally.VoteOutcome;
import fr.essaim.portlet.Texts;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

/** Words the results of a vote. */
final class ResultsWriter {

    private static final String UNTOLD = "–";

    private final Texts texts;
    private final ZoneId zone;
    private final LongFunction<String> address;
    private final Map<Long, String> institutions;
    private final Map<Long, String> departments;

    ResultsWriter(Texts texts, ZoneId zone, LongFunction<String> address, Directory directory, PortalSite site) {
        this.texts = texts;
        this.zone = zone;
        this.address = address;
        institutions = directory.institutions(site).stream()
                .collect(Collectors.toMap(Institution::id, Institution::name, (first, second) -> first));
        departments = directory.departments(site).stream()
                .collect(Collectors.toMap(Department::id, Department::name, (first, second) -> first));
    }

    ResultsPage write(VoteOutcome outcome, boolean decides, boolean publishes) {
        long most = outcome.ranking().stream()
                .mapToLong(VoteOutcome.RankedIdea::score)
                .max()
                .orElse(0);
        Participation.Share all = outcome.participation().all();
        return new ResultsPage(
                outcome.campaignId(),
                outcome.campaign(),
                outcome.published(),
                outcome.tooFew(),
                texts.get("idea.vote.results.too-few", outcome.threshold()),
                all.voters() == null
                        ? texts.get("idea.vote.results.turnout-untold", outcome.threshold(), all.onRoll())
                        : texts.get(
                                "idea.vote.results.turnout", all.voters(), all.onRoll(), texts.percent(all.percent())),
                all.percent(),
                publication(outcome),
                outcome.unreadable() == 0 ? "" : texts.get("idea.vote.results.unreadable", outcome.unreadable()),
                outcome.envelope() == 0 || outcome.tooFew()
                        ? ""
                        : texts.get(
                                "idea.vote.results.envelope",
                                outcome.winners().size(),
                                texts.euros(outcome.spent()),
                                texts.euros(outcome.envelope())),
                texts.get("idea.vote.results.score." + outcome.method()),
                outcome.method() == VoteMethod.BASKET,
                outcome.disputed(),
                decides && !outcome.published(),
                publishes && !outcome.published(),
                outcome.ranking().stream()
                        .map(idea -> line(idea, most, decides && !outcome.published(), outcome.envelope() == 0))
                        .toList(),
                outcome.participation().institutions().stream().map(this::group).toList());
    }

    private String publication(VoteOutcome outcome) {
        if (outcome.published()) {
            return "";
        }
        return outcome.publishedAt() == null
                ? texts.get("idea.vote.results.unpublished")
                : texts.get("idea.vote.results.published-at", texts.moment(outcome.publishedAt(), zone));
    }

    private ResultsPage.Line line(VoteOutcome.RankedIdea idea, long most, boolean decides, boolean free) {
        boolean decided = !idea.reason().isEmpty();
        return new ResultsPage.Line(
                idea.ideaId(),
                idea.rank(),
                idea.number(),
                idea.title(),
                address.apply(idea.ideaId()),
                idea.score(),
                most == 0 ? 0 : (int) (idea.score() * 100 / most),
                texts.euros(idea.cost()),
                idea.standing().name(),
                idea.standing() == Standing.OPEN ? "" : texts.name(idea.standing()),
                idea.reason(),
                decides && (free || decided || idea.standing() == Standing.DISPUTED),
                decided);
    }

    private ResultsPage.Group group(Participation.InstitutionShare of) {
        return new ResultsPage.Group(
                row(of.share(), institutions),
                of.departments().stream()
                        .map(share -> row(share, departments))
                        .sorted((one, other) -> one.name().compareToIgnoreCase(other.name()))
                        .toList());
    }

    private ResultsPage.Row row(Participation.Share share, Map<Long, String> names) {
        return new ResultsPage.Row(
                names.getOrDefault(share.id(), texts.get("idea.vote.results.elsewhere")),
                Long.toString(share.onRoll()),
                share.voters() == null ? UNTOLD : share.voters().toString(),
                share.voters() == null ? UNTOLD : texts.percent(share.percent()),
                share.percent());
    }
}
