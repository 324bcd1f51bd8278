// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.StaffMember;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.answer.AnswerSheet;
import fr.essaim.idea.answer.AnswerView;
import fr.essaim.idea.outcome.OutcomeKind;
import fr.essaim.idea.outcome.OutcomeLine;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.PlanAction;
import fr.essaim.portlet.RecordLinks;
import fr.essaim.portlet.Screen;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out what the sheet of an idea, and lists of answers, show. */
final class AnswerWriter {

    private final Screen screen;
    private final RecordLinks links;
    private final Map<AgentId, StaffMember> people;

    AnswerWriter(Screen screen, RecordLinks links, Map<AgentId, StaffMember> people) {
        this.screen = screen;
        this.links = links;
        this.people = people;
    }

    /** All whom the sheet names. */
    static List<AgentId> people(AnswerSheet sheet) {
        Stream<AgentId> signatories = sheet.answer() == null
                ? Stream.of()
                : sheet.answer().signatories().stream().map(AnswerView.Signatory::agent);
        return Stream.of(
                        signatories,
                        Stream.ofNullable(sheet.owner()),
                        sheet.owners().stream(),
                        people(sheet.outcomes()))
                .flatMap(agents -> agents)
                .distinct()
                .toList();
    }

    static Stream<AgentId> people(List<OutcomeLine> outcomes) {
        return outcomes.stream().map(OutcomeLine::lead).filter(Objects::nonNull);
    }

    AnswerPage write(AnswerSheet sheet, AgentId me) {
        AnswerView answer = sheet.answer();
        AnswerView.Stage stage = answer == null ? null : answer.stage();
        boolean effective = stage == AnswerView.Stage.EFFECTIVE;
        return new AnswerPage(
                sheet.ideaId(),
                answer != null || sheet.owed(),
                answer == null ? null : answer(answer),
                sheet.owed() ? owed(sheet) : "",
                sheet.daysLate() == 0 ? "" : screen.text("idea.answer.late", sheet.daysLate()),
                sheet.outcomes().stream()
                        .map(line -> outcome(line, sheet.answers() || me.equals(line.lead())))
                        .toList(),
                new AnswerPage.Rights(
                        sheet.answers() && (stage == null || stage == AnswerView.Stage.DRAFT),
                        sheet.signs(),
                        sheet.answers() && stage == AnswerView.Stage.DRAFT,
                        sheet.answers() && stage == AnswerView.Stage.SCHEDULED,
                        sheet.answers() && effective,
                        sheet.decides() && sheet.owed(),
                        sheet.answers() && answer != null && answer.state().accepts()));
    }

    private AnswerPage.Answer answer(AnswerView answer) {
        boolean effective = answer.stage() == AnswerView.Stage.EFFECTIVE;
        return new AnswerPage.Answer(
                answer.state().name(),
                screen.name(answer.state()),
                answer.text(),
                effective ? screen.text("idea.answer.since", screen.moment(answer.moment())) : "",
                hidden(answer),
                answer.signatories().stream().map(this::signatory).toList(),
                answer.former().stream().map(this::former).toList());
    }

    private String hidden(AnswerView answer) {
        return switch (answer.stage()) {
            case DRAFT -> screen.text("idea.answer.draft");
            case SCHEDULED ->
                answer.moment() == null
                        ? screen.text("idea.answer.with-results")
                        : screen.text("idea.answer.scheduled", screen.moment(answer.moment()));
            case EFFECTIVE -> "";
        };
    }

    private AnswerPage.Signatory signatory(AnswerView.Signatory signatory) {
        StaffMember member = people.get(signatory.agent());
        return new AnswerPage.Signatory(
                screen.person(member),
                member == null || !member.active() ? "" : member.jobTitle(),
                signatory.signedAt() == null ? screen.text("idea.answer.to-sign") : "");
    }

    private AnswerPage.Former former(AnswerView.Former former) {
        return new AnswerPage.Former(
                screen.text("idea.answer.former", screen.name(former.state()), screen.moment(former.replacedAt())),
                former.text(),
                former.reason());
    }

    private String owed(AnswerSheet sheet) {
        List<AgentId> owners = sheet.owner() != null ? List.of(sheet.owner()) : sheet.owners();
        String names = owners.stream().map(this::name).collect(Collectors.joining(", "));
        return names.isEmpty()
                ? screen.text("idea.answer.owed-by-nobody", screen.date(sheet.due()))
                : screen.text("idea.answer.owed", names, screen.date(sheet.due()));
    }

    String name(AgentId agent) {
        return agent == null ? "" : screen.person(people.get(agent));
    }

    AnswerPage.Outcome outcome(OutcomeLine line, boolean responsible) {
        boolean project = line.kind() == OutcomeKind.PROJECT;
        ActionStatus status = line.status();
        String code = status != null ? status.name() : line.done() ? "COMPLETED" : project ? "IN_PROGRESS" : "";
        return new AnswerPage.Outcome(
                line.id(),
                screen.name(line.kind()),
                line.title(),
                line.actionId() == null ? "" : links.to(new RecordKey(PlanAction.RECORD_TYPE, line.actionId())),
                code,
                status != null ? screen.name(status) : code.isEmpty() ? "" : screen.name(ActionStatus.valueOf(code)),
                line.progress(),
                screen.percent(line.progress()),
                facts(line),
                project && !line.done() && responsible);
    }

    private String facts(OutcomeLine line) {
        return Stream.of(
                        line.actionTitle().isEmpty()
                                ? ""
                                : screen.text(
                                        "idea.answer.step-of",
                                        Integer.toString(line.actionNumber()),
                                        line.actionTitle()),
                        line.lead() == null ? "" : name(line.lead()),
                        line.done() && line.doneOn() != null
                                ? screen.text("idea.answer.done-on", screen.date(line.doneOn()))
                                : line.due() == null || line.done()
                                        ? ""
                                        : screen.text("idea.answer.due-on", screen.date(line.due())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
