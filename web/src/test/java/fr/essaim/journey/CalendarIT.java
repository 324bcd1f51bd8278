// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The year of the campaigns as it is drawn. */
class CalendarIT extends Journey {

    private static final String BARS = """
            () => [...document.querySelectorAll(".es-year-row svg")].flatMap(year => [...year.querySelectorAll("rect[data-phase]")]
                .map(bar => [
                    Number(bar.getAttribute("width")),
                    bar.getBoundingClientRect().width * 1000 / year.getBoundingClientRect().width,
                    getComputedStyle(bar).fill,
                    getComputedStyle(document.querySelector(`.es-legend [data-phase=${bar.dataset.phase}]`)).backgroundColor]))
            """;

    @Test
    void a_bar_is_as_long_as_its_phase_and_of_the_colour_of_its_legend() {
        Visit visit = signedIn("rh");
        visit.open("page/ideas?view=calendar");

        List<?> bars = (List<?>) visit.page().evaluate(BARS);

        assertThat(bars).hasSizeGreaterThan(10).allSatisfy(one -> {
            List<?> bar = (List<?>) one;
            assertThat(((Number) bar.get(1)).doubleValue()).isBetween(within(bar, -3), within(bar, 3));
            assertThat(bar.get(2)).isEqualTo(bar.get(3));
        });
    }

    private static double within(List<?> bar, int more) {
        return ((Number) bar.get(0)).doubleValue() + more;
    }
}
