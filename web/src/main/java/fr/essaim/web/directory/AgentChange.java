// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import static fr.essaim.web.directory.DirectoryColumn.DEPARTMENT;
import static fr.essaim.web.directory.DirectoryColumn.FIRST_NAME;
import static fr.essaim.web.directory.DirectoryColumn.GROUPS;
import static fr.essaim.web.directory.DirectoryColumn.JOB_TITLE;
import static fr.essaim.web.directory.DirectoryColumn.LANGUAGE;
import static fr.essaim.web.directory.DirectoryColumn.LAST_NAME;
import static fr.essaim.web.directory.DirectoryColumn.MAIL;
import static fr.essaim.web.directory.DirectoryColumn.PASSWORD;
import static fr.essaim.web.directory.DirectoryColumn.ROLES;

import fr.essaim.directory.StaffMember;
import fr.essaim.web.directory.DirectoryDifference.ChangedCell;
import fr.essaim.web.directory.DirectoryDifference.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One agent as the file wants it; {@code before} is null for a new one, the password empty when it stays. */
record AgentChange(ListedAgent before, ListedAgent after, String password) {

    /** In the audit log, of an account. */
    static final String CLOSED = "closed";

    boolean isUpdate() {
        return before != null && !(before.equals(after) && password.isEmpty());
    }

    /** What it gives or takes of roles, groups and access, each in a code: {@code +admin}, {@code closed}. */
    List<String> rights() {
        Set<String> roles = before == null ? Set.of() : before.roles();
        Set<String> groups = before == null ? Set.of() : before.groups();
        boolean active = before == null || before.member().active();
        Stream<String> given =
                after.roles().stream().filter(role -> !roles.contains(role)).map(role -> "+" + role);
        Stream<String> taken =
                roles.stream().filter(role -> !after.roles().contains(role)).map(role -> "-" + role);
        List<String> codes =
                new ArrayList<>(Stream.concat(given, taken).sorted().toList());
        if (!groups.equals(after.groups())) {
            codes.add("groups");
        }
        if (active != after.member().active()) {
            codes.add(active ? CLOSED : "reopened");
        }
        return codes;
    }

    /** @param codes of the departments, by their ids */
    DirectoryDifference difference(Map<Long, String> codes) {
        if (before == null) {
            return new DirectoryDifference(
                    Kind.CREATED, after.login(), after.member().displayName(), List.of());
        }
        StaffMember was = before.member();
        StaffMember is = after.member();
        List<ChangedCell> values = Stream.of(
                        new ChangedCell(LAST_NAME, was.lastName(), is.lastName()),
                        new ChangedCell(FIRST_NAME, was.firstName(), is.firstName()),
                        new ChangedCell(JOB_TITLE, was.jobTitle(), is.jobTitle()),
                        new ChangedCell(MAIL, was.mail(), is.mail()),
                        new ChangedCell(
                                DEPARTMENT,
                                codes.getOrDefault(was.departmentId(), ""),
                                codes.getOrDefault(is.departmentId(), "")),
                        new ChangedCell(GROUPS, String.join(", ", before.groups()), String.join(", ", after.groups())),
                        new ChangedCell(ROLES, String.join(", ", before.roles()), String.join(", ", after.roles())),
                        new ChangedCell(
                                LANGUAGE,
                                was.locale().getLanguage(),
                                is.locale().getLanguage()))
                .filter(value -> !value.before().equals(value.after()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (!password.isEmpty()) {
            values.add(new ChangedCell(PASSWORD, "", ""));
        }
        return new DirectoryDifference(
                closes() ? Kind.CLOSED : Kind.UPDATED, before.login(), was.displayName(), values);
    }

    /** Of an agent who is missing from a complete file. */
    static DirectoryDifference closing(ListedAgent agent) {
        return new DirectoryDifference(
                Kind.CLOSED, agent.login(), agent.member().displayName(), List.of());
    }

    /** Whether it takes the agent's access away. */
    boolean closes() {
        return before != null && before.member().active() && !after.member().active();
    }
}
