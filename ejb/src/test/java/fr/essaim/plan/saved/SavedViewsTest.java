// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.saved;

import static fr.essaim.directory.TownDirectory.CAMILLE;
import static fr.essaim.directory.TownDirectory.SACHA;
import static fr.essaim.plan.PlanScene.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.TownDirectory;
import fr.essaim.persistence.OnEachDatabase;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.PlanScene;
import fr.essaim.plan.board.ActionFilter;
import fr.essaim.plan.board.Sort;
import fr.essaim.text.InvalidValueException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class SavedViewsTest {

    private static final ActionFilter BLOCKED = ActionFilter.ALL
            .withText("été & co = 3")
            .withStatuses(Set.of(ActionStatus.BLOCKED))
            .withSort(Sort.END, true);

    private final PlanScene scene = new PlanScene();
    private final SavedViews views = scene.get(SavedViews.class);

    @AfterEach
    void close() {
        scene.close();
    }

    private List<String> names(AgentId agent) {
        return views.of(visitor(agent)).stream().map(SavedView::name).toList();
    }

    @Test
    void a_view_shows_the_same_actions_from_the_first_page_on() {
        views.save(visitor(CAMILLE), " Comité de  direction ", BLOCKED.withPage(3, 50));

        assertThat(views.of(visitor(CAMILLE))).singleElement().satisfies(view -> {
            assertThat(view.name()).isEqualTo("Comité de direction");
            assertThat(view.filter()).isEqualTo(BLOCKED.withPage(0, 50));
        });
    }

    @Test
    void the_same_name_is_the_same_view() {
        views.save(visitor(CAMILLE), "Comité", BLOCKED);
        views.save(visitor(CAMILLE), "Comité", ActionFilter.ALL);

        assertThat(views.of(visitor(CAMILLE)))
                .singleElement()
                .extracting(SavedView::filter)
                .isEqualTo(ActionFilter.ALL);
    }

    @Test
    void everybody_has_views_of_ones_own_on_each_site() {
        views.save(visitor(CAMILLE), "Comité", BLOCKED);
        long hers = views.of(visitor(CAMILLE)).get(0).id();

        views.remove(visitor(SACHA), hers);
        assertThat(names(SACHA)).isEmpty();
        assertThat(views.of(new Visitor(TownDirectory.NEIGHBOUR_TOWN, CAMILLE, Locale.FRENCH)))
                .isEmpty();
        assertThat(names(CAMILLE)).containsExactly("Comité");

        views.remove(visitor(CAMILLE), hers);
        assertThat(names(CAMILLE)).isEmpty();
    }

    @Test
    void a_view_has_a_name_and_there_are_twenty_at_most() {
        for (int number = 1; number <= SavedViews.MOST; number++) {
            views.save(visitor(CAMILLE), "Vue " + number, BLOCKED);
        }

        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> views.save(visitor(CAMILLE), "De trop", BLOCKED));
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> views.save(visitor(CAMILLE), " ", BLOCKED));
        views.save(visitor(CAMILLE), "Vue 3", ActionFilter.ALL);
        assertThat(names(CAMILLE)).hasSize(SavedViews.MOST);
    }
}
