// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PriorityLevel;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionFilterTest {

    @Test
    void comes_back_from_its_own_parameters() {
        ActionFilter filter = new ActionFilter(
                "été & co",
                3,
                2,
                1,
                1001,
                Set.of(ActionStatus.PAUSED, ActionStatus.BLOCKED),
                PriorityLevel.PRIORITY,
                Confidence.SECURED,
                "accueil",
                true,
                true,
                true,
                LocalDate.of(2026, 11, 2),
                Sort.END,
                true,
                Grouping.AXIS,
                2,
                50);

        Map<String, String[]> parameters = new HashMap<>();
        filter.toParameters().forEach((name, value) -> parameters.put(name, new String[] {value}));

        assertThat(ActionFilter.of(parameters)).isEqualTo(filter);
        assertThat(filter.toParameters().keySet())
                .containsExactly(
                        "q",
                        "axis",
                        "institution",
                        "group",
                        "lead",
                        "status",
                        "priority",
                        "confidence",
                        "tag",
                        "mine",
                        "overdue",
                        "unreported",
                        "since",
                        "sort",
                        "desc",
                        "by",
                        "page",
                        "size");
    }

    @Test
    void needs_no_parameter_for_all_actions() {
        assertThat(ActionFilter.ALL.toParameters()).isEmpty();
        assertThat(ActionFilter.of(Map.of())).isEqualTo(ActionFilter.ALL);
        assertThat(ActionFilter.ALL.withStatuses(Set.of(ActionStatus.PAUSED)).toParameters())
                .containsExactly(entry("status", "paused"));
    }

    @Test
    void ignores_what_it_cannot_understand() {
        Map<String, String[]> parameters = Map.of(
                "axis", new String[] {"<script>"},
                "lead", new String[] {"-3"},
                "status", new String[] {"late,paused", "nonsense"},
                "sort", new String[] {"drop table"},
                "page", new String[] {"999999999999999999999999"},
                "size", new String[] {"0"},
                "q", new String[] {},
                "unknown", new String[] {"x"});

        assertThat(ActionFilter.of(parameters))
                .isEqualTo(ActionFilter.ALL
                        .withStatuses(Set.of(ActionStatus.PAUSED))
                        .withPage(0, 1));
    }
}
