// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.chart;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.portlet.chart.ChartModel.Series;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChartModelTest {

    @Test
    void whatPeopleWroteCannotLeaveTheScriptItIsWrittenInto() {
        assertThat(ChartModel.text("</script><b>'\"\\\n\u2028"))
                .isEqualTo("\"\\u003c/script\\u003e\\u003cb\\u003e\\u0027\\\"\\\\\\u000a\\u2028\"");
    }

    @Test
    void quartersToComeHaveNoActualValue() {
        String model =
                ChartModel.lines(List.of("T1", "T2"), List.of(new Series("Réalisé", "actual", Arrays.asList(3, null))));

        assertThat(model).contains("\"labels\":[\"T1\",\"T2\"]").contains("\"data\":[3,null]");
    }

    @Test
    void barsHaveOneLabelOfSeveralLinesEach() {
        String model = ChartModel.bars(
                List.of(List.of("Axe 1…", "4 actions")),
                List.of("Axe 1, en entier"),
                List.of(new Series("En cours", "IN_PROGRESS", List.of(4), List.of("/plan?axis=1&status=in_progress"))));

        assertThat(model)
                .startsWith("{\"type\":\"bar\"")
                .contains("[[\"Axe 1…\",\"4 actions\"]]")
                .contains("\"titles\":[\"Axe 1, en entier\"]")
                .contains("\"addresses\":[\"/plan?axis=1\\u0026status=in_progress\"]");
    }
}
