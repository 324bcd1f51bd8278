// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.idea.answer.AnswerRow;
import fr.essaim.portlet.Screen;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The names of those who owe answers, asked of the directory at once. */
final class AnswerOwners {

    private final Screen screen;
    private final Map<AgentId, StaffMember> people;

    AnswerOwners(Screen screen, Directory directory, Visitor visitor, List<AnswerRow> rows) {
        this.screen = screen;
        people = directory.findAll(
                visitor.site(),
                rows.stream()
                        .map(AnswerRow::owner)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    /** Those who decide, where the answer was given to nobody in particular. */
    String of(AnswerRow row) {
        return row.owner() == null
                ? screen.text("idea.answering.decision-makers")
                : screen.person(people.get(row.owner()));
    }
}
