// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.directory.Department;
import fr.essaim.directory.NamePattern;
import fr.essaim.directory.StaffMember;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody is looked for in a field for people, among the 1,650 of the demonstration. */
class PersonSearchIT extends Journey {

    private static final int SHOWN = 8;
    private static final int ACTION = 40;

    private final DemonstrationPeople town = DemonstrationPeople.create();
    private PlanPage plan;
    private Locator dialog;
    private Locator field;

    @BeforeEach
    void open_an_action_to_change_its_lead() {
        plan = planAs("dgs").open("q=" + ACTION);
        dialog = plan.open(ACTION, "edit");
        field = plan.field("LEAD_input");
        field.fill("");
    }

    private Locator lines() {
        return dialog.locator(".ui-autocomplete-item:visible");
    }

    private void type(String text) {
        plan.visit().answered(() -> field.pressSequentially(text));
        assertThat(lines().first()).isVisible();
    }

    private List<StaffMember> fitting(String typed) {
        NamePattern pattern = NamePattern.of(typed);
        return town.people().stream().filter(pattern::fits).toList();
    }

    @Test
    void a_first_name_and_two_letters_find_one_person_and_enter_alone_chooses_nobody() {
        StaffMember wanted = town.people().stream()
                .filter(member -> member.lastName().length() > 3
                        && fitting(shortly(member)).size() == 1
                        && fitting(member.firstName()).size() > SHOWN)
                .findFirst()
                .orElseThrow();

        type(shortly(wanted));

        assertThat(lines()).hasCount(1);
        assertThat(lines().first()).containsText(wanted.displayName());
        assertThat(dialog.locator(".ui-state-highlight")).hasCount(0);

        field.press("Enter");
        assertThat(lines()).hasCount(0);
        field.press("Enter");
        assertThat(dialog).isVisible();
        assertThat(plan.field("LEAD_hinput")).not().hasValue(wanted.id().toString());

        field.fill("");
        type(shortly(wanted));
        field.press("ArrowDown");
        field.press("Enter");
        assertThat(field).hasValue(wanted.displayName());
        assertThat(plan.field("LEAD_hinput")).hasValue(wanted.id().toString());
    }

    private static String shortly(StaffMember member) {
        return member.firstName() + " " + member.lastName().substring(0, 2);
    }

    @Test
    void a_line_says_that_there_are_more() {
        String common =
                town.people().stream().collect(groupingBy(StaffMember::firstName, counting())).entrySet().stream()
                        .filter(name -> name.getValue() > SHOWN)
                        .findFirst()
                        .orElseThrow()
                        .getKey();

        type(common);

        assertThat(lines()).hasCount(SHOWN + 1);
        assertThat(lines().last()).hasText("D’autres noms correspondent\u00a0: précisez.");
        for (int line = 0; line <= SHOWN; line++) {
            field.press("ArrowDown");
        }
        field.press("Enter");
        assertThat(field).hasValue(common);
        field.press("Tab");
        assertThat(field).hasValue("");
        assertThat(plan.field("LEAD_hinput")).hasValue("");
    }

    @Test
    void a_whole_name_means_its_bearer_but_of_two_bearers_neither() {
        StaffMember one = town.people().stream()
                .filter(member -> fitting(member.displayName()).size() == 1)
                .findFirst()
                .orElseThrow();
        type(one.displayName());
        field.press("Tab");
        assertThat(field).hasValue(one.displayName());
        assertThat(plan.field("LEAD_hinput")).hasValue(one.id().toString());

        StaffMember twin = town.people().stream()
                .filter(member -> fitting(member.displayName()).size() == 2
                        && fitting(member.displayName()).stream()
                                .allMatch(other -> other.displayName().equals(member.displayName())))
                .findFirst()
                .orElseThrow();
        field.fill("");
        type(twin.displayName());
        for (StaffMember each : fitting(twin.displayName())) {
            assertThat(lines().filter(new Locator.FilterOptions().setHasText(department(each))))
                    .not()
                    .hasCount(0);
        }
        field.press("Tab");
        assertThat(field).hasValue("");
        assertThat(plan.field("LEAD_hinput")).hasValue("");
    }

    private String department(StaffMember member) {
        return town.departments().stream()
                .filter(department -> department.id() == member.departmentId())
                .map(Department::name)
                .findFirst()
                .orElseThrow();
    }
}
