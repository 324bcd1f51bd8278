// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamesakesTest {

    private static final List<Department> DEPARTMENTS =
            List.of(new Department(31, 0, 1, "EAU", "Eau"), new Department(32, 0, 1, "VOI", "Voirie"));

    private int asked;
    private final Directory directory = (Directory) Proxy.newProxyInstance(
            Directory.class.getClassLoader(), new Class<?>[] {Directory.class}, (self, method, arguments) -> {
                asked++;
                return DEPARTMENTS;
            });

    private Map<AgentId, String> details(StaffMember... people) {
        return Namesakes.details(directory, SampleAuthority.SITE, List.of(people));
    }

    private static StaffMember member(long id, String lastName, String job, long department) {
        return new StaffMember(new AgentId(id), "Léonie", lastName, job, "", 1, department, Locale.FRENCH, true);
    }

    @Test
    void namesakes_show_their_departments_whatever_their_accents() {
        assertThat(details(
                        member(1, "Brisé", "Égoutière", 31),
                        member(2, "BRISE", "", 32),
                        member(3, "Brisé", "Égoutière", 0),
                        member(4, "Brisard", "Paveuse", 32)))
                .containsOnly(
                        Map.entry(new AgentId(1), "Égoutière\u00a0· Eau"),
                        Map.entry(new AgentId(2), "Voirie"),
                        Map.entry(new AgentId(3), "Égoutière"),
                        Map.entry(new AgentId(4), "Paveuse"));
    }

    @Test
    void departments_are_not_asked_about_where_names_are_enough() {
        assertThat(details(member(1, "Brisé", "Égoutière", 31))).containsValue("Égoutière");
        assertThat(asked).isZero();
    }
}
