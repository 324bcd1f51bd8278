// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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

    /** Whether it takes the agent's access away. */
    boolean closes() {
        return before != null && before.member().active() && !after.member().active();
    }
}
