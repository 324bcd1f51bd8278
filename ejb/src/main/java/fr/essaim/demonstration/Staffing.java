// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.directory.Department;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The posts of each department, its head first, then its other managers, then its trades in their shares of what is left
 * of the headcount.
 */
final class Staffing {

    private final Map<String, Occupation> jobs = Occupation.all();
    private final Map<String, Integer> headcounts;
    private final Map<String, Department> departments;

    Staffing(List<Department> departments) {
        this.departments = departments.stream().collect(Collectors.toMap(Department::code, each -> each));
        this.headcounts = ContentRow.read("departments").stream()
                .collect(Collectors.toMap(row -> row.text("code"), row -> row.number("headcount")));
    }

    List<Post> posts() {
        List<Post> posts = new ArrayList<>();
        for (ContentRow row : ContentRow.read("staffing")) {
            Department department = departments.get(row.text("department"));
            List<Occupation> managers = times(row.words("managers"));
            managers.forEach(job -> posts.add(new Post(department, job, true)));
            List<Occupation> shares = times(row.words("trades"));
            int rest = headcounts.get(department.code()) - managers.size();
            for (int i = 0; i < rest; i++) {
                posts.add(new Post(department, shares.get(i * shares.size() / rest), false));
            }
        }
        return posts;
    }

    /** {@code Jardinier*2} stands for two gardeners. */
    private List<Occupation> times(List<String> words) {
        List<Occupation> all = new ArrayList<>();
        for (String word : words) {
            String[] parts = word.split("\\*");
            for (int i = 0; i < (parts.length == 1 ? 1 : Integer.parseInt(parts[1])); i++) {
                all.add(jobs.get(parts[0]));
            }
        }
        return all;
    }
}
