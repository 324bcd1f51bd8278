// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.idea.review.Admissibility;
import fr.essaim.idea.review.ReviewSheet;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tells the review of an idea in words. */
final class ReviewWriter {

    private final Screen screen;
    private final Directory directory;
    private final PortalSite site;

    ReviewWriter(Screen screen, Directory directory, PortalSite site) {
        this.screen = screen;
        this.directory = directory;
        this.site = site;
    }

    ReviewPage write(ReviewSheet sheet) {
        List<AgentId> people = new ArrayList<>(List.of(sheet.reviewer()));
        sheet.steps().forEach(step -> {
            people.add(step.by());
            people.add(step.impersonator());
        });
        TeamNames names = new TeamNames(directory, site, people, screen.texts());
        Admissibility verdict =
                sheet.verdict() == Admissibility.PENDING && sheet.proposed() != null && !sheet.canWrite()
                        ? sheet.proposed()
                        : sheet.verdict();
        return new ReviewPage(
                sheet.ideaId(),
                PortletLinks.view(Map.of("view", "idea", "idea", Long.toString(sheet.ideaId()))),
                screen.text("idea.review.number", sheet.number()),
                sheet.title(),
                sheet.campaign(),
                sheet.description(),
                sheet.expectedBenefit(),
                sheet.timeNeeded(),
                screen.euros(sheet.authorsCost()),
                names.of(sheet.reviewer()),
                screen.date(sheet.dueOn()),
                sheet.late(),
                screen.name(sheet.stage()),
                verdict.name(),
                screen.name(verdict),
                sheet.lines().stream().map(this::answer).toList(),
                screen.euros(sheet.agreedCost()),
                sheet.feasibility(),
                department(sheet.departmentId()),
                sheet.reason(),
                sheet.steps().stream().map(step -> step(step, names)).toList(),
                sheet.canWrite(),
                sheet.canConfirm(),
                sheet.canReopen(),
                sheet.closed());
    }

    private ReviewPage.Answer answer(ReviewSheet.Line line) {
        return new ReviewPage.Answer(
                line.label(),
                line.answer() == null ? "" : line.answer().name(),
                line.answer() == null ? screen.text("idea.review.unanswered") : screen.name(line.answer()),
                line.reason());
    }

    private ReviewPage.Step step(ReviewSheet.Step step, TeamNames names) {
        String who = step.impersonator() == null
                ? names.of(step.by())
                : screen.text("person.acting-for", names.of(step.impersonator()), names.of(step.by()));
        return new ReviewPage.Step(
                screen.text("idea.review.step." + step.kind()), who, screen.moment(step.at()), step.reason());
    }

    private String department(Long id) {
        return id == null
                ? ""
                : directory.departments(site).stream()
                        .filter(each -> each.id() == id)
                        .map(Department::name)
                        .findFirst()
                        .orElse("");
    }
}
