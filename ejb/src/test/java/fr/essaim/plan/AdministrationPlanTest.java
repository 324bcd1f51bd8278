// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import static fr.essaim.directory.TownDirectory.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.essaim.text.InvalidLineException;
import fr.essaim.text.InvalidValueException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdministrationPlanTest {

    /** Takes the number of an axis that is not stored too. */
    private static final Set<Long> NONE_IN_USE = new HashSet<>();

    private final AdministrationPlan plan = new AdministrationPlan(TOWN, "Cap 2030", 2024, 2030, "");

    private void arrange(String axes) {
        plan.arrangeAxes(PlanLines.read(PlanLines.AXES, axes), NONE_IN_USE);
    }

    private List<String> codes() {
        return plan.axes().stream().map(StrategicAxis::code).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "'1;Accueillir\n\n1;Ouvrir',3,plan.code-taken",
        "'1;Accueillir\n2.1;Ouvrir',2,plan.parent-missing",
        "'1;Accueillir\n2;',2,value.required",
        "';Accueillir',1,value.required",
        "'123456789012345678901;Accueillir',1,value.too-long"
    })
    void tells_the_line_that_does_not_fit(String axes, int line, String key) {
        assertLineRefused(axes, line, key);
    }

    @Test
    void takes_axes_with_titles_of_250_characters_at_most() {
        assertLineRefused("1;" + "x".repeat(251), 1, "value.too-long");
        arrange("1;" + "x".repeat(250));
        assertThat(plan.axes()).hasSize(1);
    }

    private void assertLineRefused(String axes, int line, String key) {
        assertThatExceptionOfType(InvalidLineException.class)
                .isThrownBy(() -> arrange(axes))
                .satisfies(refusal -> assertThat(refusal.line()).isEqualTo(line))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
        assertThat(plan.axes()).isEmpty();
    }

    @Test
    void leaves_axes_without_dots_where_they_were() {
        plan.addAxis(null, "A", "Proximité", "");
        StrategicAxis sobriety = plan.addAxis(null, "B", "Sobriété", "");
        plan.addAxis(sobriety, "B1", "Énergie", "");
        plan.addAxis(sobriety, "B2", "Achats", "");

        arrange("A;Proche\nB;Sobriété\nB2;Achats\nB1;Énergie");

        assertThat(plan.axes())
                .extracting(StrategicAxis::code, StrategicAxis::title, axis -> axis.parent()
                        .map(StrategicAxis::code)
                        .orElse(""))
                .containsExactly(
                        tuple("A", "Proche", ""),
                        tuple("B", "Sobriété", ""),
                        tuple("B2", "Achats", "B"),
                        tuple("B1", "Énergie", "B"));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> arrange("A;Proche\nB2;Achats"))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo("AXES"))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("plan.parent-missing"));
        assertThat(codes()).as("nothing has changed").containsExactly("A", "B", "B2", "B1");
    }

    @ParameterizedTest
    @CsvSource({
        "' ',2024,2030,TITLE,value.required",
        "Cap,1989,1995,END_YEAR,plan.years",
        "Cap,2030,2024,END_YEAR,plan.years",
        "Cap,2090,2101,END_YEAR,plan.years",
        "Cap,2024,2055,END_YEAR,plan.years"
    })
    void refuses_titles_and_years_that_do_not_fit(String title, int start, int end, String field, String key) {
        assertRefused(title, start, end, field, key);
    }

    @Test
    void takes_a_title_of_200_characters_and_years_until_2100() {
        assertRefused("x".repeat(201), 2024, 2030, "TITLE", "value.too-long");
        assertThatCode(() -> plan.describe("x".repeat(200), 2100, 2100, "")).doesNotThrowAnyException();
    }

    private void assertRefused(String title, int start, int end, String field, String key) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> plan.describe(title, start, end, ""))
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo(key));
    }

    @Test
    void takes_a_foreword_as_light_rich_text() {
        plan.describe("Cap", 2024, 2030, "<p>Oui</p><script>alert(1)</script>");

        assertThat(plan.foreword()).isEqualTo("<p>Oui</p>");
    }
}
