// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import static fr.essaim.web.directory.DirectoryColumn.ACTIVE;
import static fr.essaim.web.directory.DirectoryColumn.DEPARTMENT;
import static fr.essaim.web.directory.DirectoryColumn.FIRST_NAME;
import static fr.essaim.web.directory.DirectoryColumn.GROUPS;
import static fr.essaim.web.directory.DirectoryColumn.JOB_TITLE;
import static fr.essaim.web.directory.DirectoryColumn.LANGUAGE;
import static fr.essaim.web.directory.DirectoryColumn.LAST_NAME;
import static fr.essaim.web.directory.DirectoryColumn.LOGIN;
import static fr.essaim.web.directory.DirectoryColumn.MAIL;
import static fr.essaim.web.directory.DirectoryColumn.PASSWORD;
import static fr.essaim.web.directory.DirectoryColumn.ROLES;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Department;
import fr.essaim.directory.StaffMember;
import fr.essaim.text.Folding;
import fr.essaim.web.directory.DirectoryFile.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A file of agents against the directory that there is: what it changes and everything that is wrong with it. Agents are
 * matched by login. A column that the file does not have changes nothing; a new agent's number is 1 until it is stored.
 */
final class AgentRows {

    private static final int SHORTEST_PASSWORD = 12;
    private static final int LONGEST_PASSWORD = 200;
    private static final Pattern LOGIN_TEXT = Pattern.compile("[\\p{L}\\p{N}._@-]{1,100}");
    private static final Pattern MAIL_TEXT = Pattern.compile("[^\\s@<>\",;]{1,64}@[\\p{L}\\p{N}.-]+\\.[\\p{L}]{2,}");
    private static final AgentId NEW = new AgentId(1);
    private static final Set<String> YES = Set.of("oui", "yes", "true", "1", "o", "y", "vrai");
    private static final Set<String> NO = Set.of("non", "no", "false", "0", "n", "faux");

    private final Map<String, ListedAgent> known = new LinkedHashMap<>();
    private final Map<String, Department> departments;
    private final Set<String> roles;
    private final Set<String> groups;
    private final Map<String, Row> rows = new HashMap<>();
    private final Map<String, AgentChange> changes = new LinkedHashMap<>();
    private final Set<String> newGroups = new TreeSet<>();
    private final List<DirectoryProblem> problems;
    private final List<DirectoryProblem> warnings;
    private final List<ListedAgent> missing;

    AgentRows(
            DirectoryFile file,
            List<ListedAgent> listed,
            List<Department> departments,
            Set<String> roles,
            Set<String> groups,
            boolean complete,
            AgentId by) {
        this.problems = new ArrayList<>(file.problems());
        this.warnings = new ArrayList<>(file.warnings());
        this.departments = departments.stream().collect(Collectors.toMap(Department::code, d -> d));
        this.roles = roles;
        this.groups = groups;
        listed.forEach(agent -> known.put(agent.key(), agent));
        file.rows().forEach(this::read);
        missing = complete
                ? listed.stream()
                        .filter(agent -> agent.member().active() && !rows.containsKey(agent.key()))
                        .toList()
                : List.of();
        checkMails();
        checkZeros();
        protect(by);
    }

    DirectoryCheck check() {
        int created =
                (int) changes.values().stream().filter(c -> c.before() == null).count();
        int inFile = (int) changes.values().stream().filter(AgentChange::closes).count();
        int updated = (int) changes.values().stream()
                .filter(c -> c.isUpdate() && !c.closes())
                .count();
        return new DirectoryCheck(
                DirectoryColumn.Table.AGENTS,
                rows.size(),
                created,
                updated,
                changes.size() - created - updated - inFile,
                inFile + missing.size(),
                List.copyOf(newGroups),
                differences(),
                List.copyOf(warnings),
                List.copyOf(problems));
    }

    private List<DirectoryDifference> differences() {
        Map<Long, String> codes =
                departments.values().stream().collect(Collectors.toMap(Department::id, Department::code));
        return Stream.concat(
                        changes().stream().map(change -> change.difference(codes)),
                        missing.stream().map(AgentChange::closing))
                .toList();
    }

    List<AgentChange> changes() {
        return changes.values().stream()
                .filter(change -> change.before() == null || change.isUpdate())
                .toList();
    }

    List<ListedAgent> missing() {
        return missing;
    }

    /** Those whose open sessions have to end: they lose their access or receive another password. */
    Stream<ListedAgent> toBeSignedOut() {
        return Stream.concat(
                missing.stream(),
                changes().stream()
                        .filter(change -> change.closes()
                                || (change.before() != null
                                        && !change.password().isEmpty()))
                        .map(AgentChange::before));
    }

    Set<String> newGroups() {
        return newGroups;
    }

    private void read(Row row) {
        String login = row.text(LOGIN);
        String key = Folding.of(login);
        if (!LOGIN_TEXT.matcher(login).matches()) {
            problems.add(row.problem(LOGIN, login.isEmpty() ? "required" : "login"));
            return;
        }
        Row first = rows.putIfAbsent(key, row);
        if (first != null) {
            problems.add(row.problem(LOGIN, "duplicate", first.line()));
            return;
        }
        ListedAgent before = known.get(key);
        StaffMember was =
                before == null ? new StaffMember(NEW, "", "", "", "", 0, 0, Locale.FRENCH, true) : before.member();
        Optional<Department> department = department(row);
        StaffMember wanted = new StaffMember(
                was.id(),
                name(row, FIRST_NAME),
                name(row, LAST_NAME),
                limited(row, JOB_TITLE, 200, was.jobTitle()),
                mail(row, was.mail()),
                department.map(Department::institutionId).orElse(was.institutionId()),
                department.map(Department::id).orElse(row.given(DEPARTMENT).isPresent() ? 0 : was.departmentId()),
                language(row, was.locale()),
                active(row, was.active()));
        ListedAgent after = new ListedAgent(
                before == null ? login : before.login(),
                wanted,
                groups(row, before == null ? Set.of() : before.groups()),
                roles(row, before == null ? Set.of() : before.roles()));
        changes.put(key, new AgentChange(before, after, password(row)));
    }

    private String name(Row row, DirectoryColumn column) {
        if (row.text(column).isEmpty()) {
            problems.add(row.problem(column, "required"));
        }
        return limited(row, column, 100, "");
    }

    private String limited(Row row, DirectoryColumn column, int longest, String otherwise) {
        String text = row.given(column).orElse(otherwise);
        if (text.length() > longest) {
            problems.add(row.problem(column, "tooLong", longest));
        }
        return text;
    }

    private String mail(Row row, String otherwise) {
        String mail = limited(row, MAIL, 254, otherwise);
        if (!mail.isEmpty() && mail.length() <= 254 && !MAIL_TEXT.matcher(mail).matches()) {
            problems.add(row.problem(MAIL, "mail"));
        }
        return mail;
    }

    private Optional<Department> department(Row row) {
        String code = row.text(DEPARTMENT);
        if (!code.isEmpty() && !departments.containsKey(code)) {
            problems.add(row.problem(DEPARTMENT, "unknownDepartment"));
        }
        return Optional.ofNullable(departments.get(code));
    }

    private Set<String> roles(Row row, Set<String> otherwise) {
        Set<String> wanted = row.given(ROLES).map(AgentRows::codes).orElse(otherwise);
        if (!roles.containsAll(wanted)) {
            problems.add(row.problem(ROLES, "unknownRole", String.join(", ", new TreeSet<>(roles))));
        }
        return wanted;
    }

    private Set<String> groups(Row row, Set<String> otherwise) {
        Set<String> wanted = row.given(GROUPS).map(AgentRows::codes).orElse(otherwise);
        for (String code : wanted) {
            if (code.length() > 40) {
                problems.add(row.problem(GROUPS, "tooLong", 40));
            } else if (!groups.contains(code)) {
                newGroups.add(code);
            }
        }
        return wanted;
    }

    private static Set<String> codes(String text) {
        return Arrays.stream(text.split("[,|]"))
                .map(String::trim)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Locale language(Row row, Locale otherwise) {
        String text = Folding.of(row.text(LANGUAGE));
        return switch (text) {
            case "" -> otherwise;
            case "fr", "francais", "french" -> Locale.FRENCH;
            case "en", "anglais", "english" -> Locale.ENGLISH;
            default -> {
                problems.add(row.problem(LANGUAGE, "language"));
                yield otherwise;
            }
        };
    }

    private boolean active(Row row, boolean otherwise) {
        String text = Folding.of(row.text(ACTIVE));
        if (!text.isEmpty() && !YES.contains(text) && !NO.contains(text)) {
            problems.add(row.problem(ACTIVE, "yesOrNo"));
        }
        return text.isEmpty() ? otherwise : YES.contains(text);
    }

    private String password(Row row) {
        String password = row.text(PASSWORD);
        boolean sound = password.length() >= SHORTEST_PASSWORD && password.length() <= LONGEST_PASSWORD;
        if (!password.isEmpty() && !sound) {
            problems.add(new DirectoryProblem(
                    row.line(), PASSWORD, "", "password", List.of(SHORTEST_PASSWORD, LONGEST_PASSWORD)));
        }
        return password;
    }

    /** Two people may not have one address, be it in the file or between the file and the others. */
    private void checkMails() {
        Map<String, String> owners = new HashMap<>();
        known.forEach((key, agent) -> {
            if (!changes.containsKey(key)) {
                owners.put(Folding.of(agent.member().mail()), agent.login());
            }
        });
        changes.forEach((key, change) -> {
            String mail = Folding.of(change.after().member().mail());
            String owner = mail.isEmpty()
                    ? null
                    : owners.putIfAbsent(mail, change.after().login());
            if (owner != null) {
                problems.add(rows.get(key).problem(MAIL, "duplicateMail", owner));
            }
        });
    }

    /** A spreadsheet takes the zeros off that stand before a number: 123 is hardly somebody else than 00123. */
    private void checkZeros() {
        Map<String, String> logins = new HashMap<>();
        known.forEach((key, agent) -> logins.put(withoutZeros(key), agent.login()));
        changes.forEach((key, change) -> {
            String login = logins.get(withoutZeros(key));
            if (change.before() == null && login != null) {
                warnings.add(
                        rows.get(key).problem(LOGIN, "zeros", change.after().login(), login));
            }
        });
    }

    private static String withoutZeros(String key) {
        return key.matches("\\d+") ? key.replaceFirst("^0+(?=\\d)", "") : key;
    }

    /** Whoever imports can't lock the door behind himself or herself. */
    private void protect(AgentId by) {
        changes.forEach((key, change) -> {
            boolean self =
                    change.before() != null && change.before().member().id().equals(by);
            if (self && !change.after().member().active()) {
                problems.add(rows.get(key).problem(ACTIVE, "yourself"));
            } else if (self
                    && !change.after().roles().containsAll(change.before().roles())) {
                problems.add(rows.get(key).problem(ROLES, "yourself"));
            }
        });
        if (missing.stream().anyMatch(agent -> agent.member().id().equals(by))) {
            problems.add(DirectoryProblem.ofFile("yourselfMissing"));
        }
    }
}
