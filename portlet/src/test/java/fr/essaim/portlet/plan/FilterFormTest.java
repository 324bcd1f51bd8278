// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.Grouping;
import fr.essaim.plan.board.Sort;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FilterFormTest {

    @Test
    void aFormLeftAloneIsTheFilterItCameFrom() {
        ActionFilter filter = ActionFilter.ALL
                .withText("vélo")
                .withAxisId(3)
                .withStatuses(Set.of(ActionStatus.BLOCKED, ActionStatus.PAUSED))
                .withPriority(PriorityLevel.PRIORITY)
                .withMine(true)
                .withOverdue(true)
                .withGrouping(Grouping.LEAD)
                .withSort(Sort.END, true);

        assertThat(new FilterForm(filter).toFilter()).isEqualTo(filter);
    }

    @Test
    void emptiedFieldsFilterNoMore() {
        FilterForm form = new FilterForm(
                ActionFilter.ALL.withText("vélo").withAxisId(3).withStatuses(Set.of(ActionStatus.BLOCKED)));
        form.getChoices().put("q", null);
        form.getChoices().put("axis", "");
        form.setStatuses(List.of());

        assertThat(form.toFilter()).isEqualTo(ActionFilter.ALL);
    }

    @Test
    void anotherFilterStartsOnTheFirstPage() {
        FilterForm form = new FilterForm(ActionFilter.ALL.withPage(4, 10));
        form.toFirstPage();

        assertThat(form.toFilter().page()).isZero();
        assertThat(form.toFilter().size()).isEqualTo(10);
    }
}
