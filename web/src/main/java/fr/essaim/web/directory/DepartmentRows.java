// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import static fr.essaim.web.directory.DirectoryColumn.CODE;
import static fr.essaim.web.directory.DirectoryColumn.INSTITUTION;
import static fr.essaim.web.directory.DirectoryColumn.INSTITUTION_NAME;
import static fr.essaim.web.directory.DirectoryColumn.NAME;
import static fr.essaim.web.directory.DirectoryColumn.PARENT;

import fr.essaim.directory.Department;
import fr.essaim.directory.Institution;
import fr.essaim.web.directory.DirectoryDifference.ChangedCell;
import fr.essaim.web.directory.DirectoryDifference.Kind;
import fr.essaim.web.directory.DirectoryFile.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A file of departments against the tree that there is: what it changes and everything that is wrong with it. */
final class DepartmentRows {

    private static final int LONGEST_CODE = 40;
    private static final int LONGEST_NAME = 200;

    /** A department as the file wants it, by codes. */
    private record Wanted(Row row, String institution, String code, String name, String parent) {}

    private final Map<String, Institution> institutions = new HashMap<>();
    private final Map<String, Department> known = new HashMap<>();
    private final Map<Long, String> codes = new HashMap<>();
    private final Map<String, String> newInstitutions = new LinkedHashMap<>();
    private final Map<String, Wanted> wanted = new LinkedHashMap<>();
    private final List<DirectoryProblem> problems;
    private final DirectoryFile file;

    DepartmentRows(DirectoryFile file, List<Institution> institutions, List<Department> departments) {
        this.file = file;
        problems = new ArrayList<>(file.problems());
        institutions.forEach(institution -> this.institutions.put(institution.code(), institution));
        departments.forEach(department -> {
            known.put(department.code(), department);
            codes.put(department.id(), department.code());
        });
        file.rows().forEach(this::read);
        wanted.values().forEach(this::checkParent);
        wanted.values().forEach(this::checkLoop);
    }

    DirectoryCheck check() {
        int created = (int) wanted.keySet().stream()
                .filter(code -> !known.containsKey(code))
                .count();
        int updated = (int) wanted.values().stream().filter(this::isChanged).count();
        int rows = wanted.size();
        return new DirectoryCheck(
                DirectoryColumn.Table.DEPARTMENTS,
                rows,
                created,
                updated,
                rows - created - updated,
                0,
                List.of(),
                differences(),
                file.warnings(),
                List.copyOf(problems));
    }

    private List<DirectoryDifference> differences() {
        return wanted.values().stream()
                .filter(department -> !known.containsKey(department.code()) || isChanged(department))
                .map(this::difference)
                .toList();
    }

    private DirectoryDifference difference(Wanted department) {
        Department before = known.get(department.code());
        if (before == null) {
            return new DirectoryDifference(Kind.CREATED, department.code(), department.name(), List.of());
        }
        String institution = institutions.values().stream()
                .filter(one -> one.id() == before.institutionId())
                .map(Institution::code)
                .findFirst()
                .orElse("");
        List<ChangedCell> values = Stream.of(
                        new ChangedCell(INSTITUTION, institution, department.institution()),
                        new ChangedCell(NAME, before.name(), department.name()),
                        new ChangedCell(PARENT, codes.getOrDefault(before.parentId(), ""), department.parent()))
                .filter(value -> !value.before().equals(value.after()))
                .toList();
        return new DirectoryDifference(Kind.UPDATED, department.code(), before.name(), values);
    }

    /** To be called in a transaction, when the check found no problem. */
    void apply(Tables tables, long companyId) {
        newInstitutions.forEach((code, name) -> {
            long id = tables.insert(
                    "insert into institution (company_id, code, name) values (?, ?, ?)", companyId, code, name);
            institutions.put(code, new Institution(id, code, name));
        });
        Map<String, Long> ids = new HashMap<>();
        known.forEach((code, department) -> ids.put(code, department.id()));
        wanted.values().stream().filter(d -> !known.containsKey(d.code())).forEach(d -> {
            long id = tables.insert(
                    "insert into department (company_id, institution_id, code, name) values (?, ?, ?, ?)",
                    companyId,
                    institutions.get(d.institution()).id(),
                    d.code(),
                    d.name());
            ids.put(d.code(), id);
        });
        tables.changeAll(
                "update department set institution_id = ?, name = ?, parent_id = ? where company_id = ? and id = ?",
                wanted.values().stream()
                        .map(d -> new Object[] {
                            institutions.get(d.institution()).id(),
                            d.name(),
                            d.parent().isEmpty() ? null : ids.get(d.parent()),
                            companyId,
                            ids.get(d.code())
                        })
                        .toList());
    }

    private void read(Row row) {
        String institution = row.text(INSTITUTION);
        String code = row.text(CODE);
        boolean sound = filled(row, INSTITUTION, LONGEST_CODE)
                & filled(row, CODE, LONGEST_CODE)
                & filled(row, NAME, LONGEST_NAME);
        if (!institution.isEmpty() && !institutions.containsKey(institution)) {
            String name = row.text(INSTITUTION_NAME);
            if (name.length() > LONGEST_NAME) {
                problems.add(row.problem(INSTITUTION_NAME, "tooLong", LONGEST_NAME));
            } else if (!name.isEmpty()) {
                newInstitutions.putIfAbsent(institution, name);
            } else if (!newInstitutions.containsKey(institution)) {
                problems.add(row.problem(INSTITUTION, "unknownInstitution", String.join(", ", institutions.keySet())));
            }
        }
        Wanted first = wanted.get(code);
        if (first != null) {
            problems.add(row.problem(CODE, "duplicate", first.row().line()));
        } else if (sound) {
            wanted.put(code, new Wanted(row, institution, code, row.text(NAME), parent(row, code)));
        }
    }

    /** A file without the column leaves the tree as it is. */
    private String parent(Row row, String code) {
        return row.given(PARENT).orElseGet(() -> {
            Department before = known.get(code);
            return before == null ? "" : codes.getOrDefault(before.parentId(), "");
        });
    }

    private boolean filled(Row row, DirectoryColumn column, int longest) {
        String text = row.text(column);
        if (text.isEmpty()) {
            problems.add(row.problem(column, "required"));
        } else if (text.length() > longest) {
            problems.add(row.problem(column, "tooLong", longest));
        }
        return !text.isEmpty() && text.length() <= longest;
    }

    private void checkParent(Wanted department) {
        String parent = department.parent();
        if (!parent.isEmpty() && !wanted.containsKey(parent) && !known.containsKey(parent)) {
            problems.add(department.row().problem(PARENT, "unknownDepartment"));
        } else if (!parent.isEmpty() && !institutionOf(parent).equals(department.institution())) {
            problems.add(department.row().problem(PARENT, "otherInstitution", institutionOf(parent)));
        }
    }

    private void checkLoop(Wanted department) {
        Set<String> above = new HashSet<>();
        for (String code = department.parent(); !code.isEmpty() && above.add(code); code = parentOf(code)) {
            if (code.equals(department.code())) {
                problems.add(department.row().problem(PARENT, "loop"));
                return;
            }
        }
    }

    private String parentOf(String code) {
        Wanted changed = wanted.get(code);
        if (changed != null) {
            return changed.parent();
        }
        Department department = known.get(code);
        return department == null ? "" : codes.getOrDefault(department.parentId(), "");
    }

    private String institutionOf(String code) {
        Wanted changed = wanted.get(code);
        if (changed != null) {
            return changed.institution();
        }
        return institutions.values().stream()
                .filter(institution -> institution.id() == known.get(code).institutionId())
                .map(Institution::code)
                .findFirst()
                .orElse("");
    }

    private boolean isChanged(Wanted department) {
        Department before = known.get(department.code());
        return before != null
                && !(before.name().equals(department.name())
                        && codes.getOrDefault(before.parentId(), "").equals(department.parent())
                        && institutions.containsKey(department.institution())
                        && institutions.get(department.institution()).id() == before.institutionId());
    }
}
