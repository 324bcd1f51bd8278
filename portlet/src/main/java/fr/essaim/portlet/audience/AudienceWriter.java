// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.audience;

import fr.essaim.audience.AudienceCount;
import fr.essaim.audience.AudienceView;
import fr.essaim.audience.ListReport;
import fr.essaim.audience.RuleKind;
import fr.essaim.directory.Institution;
import fr.essaim.directory.StaffMember;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.audience.AudiencePage.Block;
import fr.essaim.portlet.audience.AudiencePage.Count;
import fr.essaim.portlet.audience.AudiencePage.Line;
import fr.essaim.portlet.audience.AudiencePage.Part;
import fr.essaim.portlet.audience.AudiencePage.Report;
import fr.essaim.portlet.audience.AudiencePage.Rule;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells rules, counts and what became of lists. */
final class AudienceWriter {

    private final Texts texts;

    AudienceWriter(Texts texts) {
        this.texts = texts;
    }

    AudiencePage page(AudienceView view) {
        String state = view.closed() ? "archived" : !view.frozen() ? "before" : view.growing() ? "permanent" : "opened";
        return new AudiencePage(
                view.title(),
                texts.get("audience.note." + state),
                view.frozen(),
                !view.closed(),
                view.blocks().stream()
                        .map(block -> new Block(
                                block.id(),
                                Long.toString(block.id()),
                                block.rules().stream().map(this::rule).toList()))
                        .toList());
    }

    private Rule rule(AudienceView.Rule rule) {
        String name = rule.name().isEmpty() && rule.kind() != RuleKind.EVERYONE
                ? texts.get("audience.rule.unnamed." + (rule.kind() == RuleKind.LIST ? "list" : "place"))
                : rule.name();
        String text = texts.get("audience.rule." + rule.kind(), name, rule.listed());
        String hint = rule.notFound() == 0 ? "" : texts.get("audience.rule.not-found", rule.notFound());
        return new Rule(rule.id(), text, hint, texts.get("audience.remove", text));
    }

    Count count(AudienceCount count, List<Institution> institutions) {
        Map<Long, String> names = institutions.stream().collect(Collectors.toMap(Institution::id, Institution::name));
        return new Count(
                texts.get("audience.count", count.included()),
                texts.get("audience.count.of", count.staff()),
                count.staff() == 0 ? 0 : (int) (100L * count.included() / count.staff()),
                count.byInstitution().entrySet().stream()
                        .map(entry -> new Line(
                                names.getOrDefault(entry.getKey(), texts.get("audience.nowhere")),
                                texts.get("audience.agents", entry.getValue())))
                        .toList(),
                count.sample().stream().map(AudienceWriter::named).toList(),
                count.leftOut().stream().map(AudienceWriter::named).toList());
    }

    private static String named(StaffMember member) {
        return member.jobTitle().isEmpty() ? member.displayName() : member.displayName() + " — " + member.jobTitle();
    }

    Report report(ListReport report) {
        List<Part> parts = Stream.of(
                        part("unknown", report.unknown()),
                        part("duplicates", report.duplicates()),
                        part("shared", report.shared()),
                        part("unreadable", report.unreadable()))
                .flatMap(List::stream)
                .toList();
        String outcome = report.found() == 0 ? "none" : parts.isEmpty() ? "all" : "some";
        return new Report(
                report.found() == 0 ? "error" : parts.isEmpty() ? "success" : "warning",
                texts.get("audience.report." + outcome, report.found()),
                parts);
    }

    private List<Part> part(String kind, List<String> mails) {
        return mails.isEmpty()
                ? List.of()
                : List.of(new Part(texts.get("audience.report." + kind, mails.size()), String.join("\n", mails)));
    }
}
