// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.history.RecordKey;
import fr.essaim.notice.FeaturePage;
import fr.essaim.notice.FeaturePages;
import fr.essaim.notice.RecordView;
import fr.essaim.web.page.Page;
import fr.essaim.web.page.PageCatalog;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecordAddressesTest {

    private static final String PLAN = "essaim.plan!";
    private static final String IDEAS = "essaim.ideas!";
    private static final String SURVEYS = "enquetes.surveys!";

    private static final RecordKey ACTION = new RecordKey("PlanAction", 5001);
    private static final RecordKey IDEA = new RecordKey("Idea", 12);
    private static final RecordKey SURVEY = new RecordKey("Survey", 3);

    private static final FeaturePages ESSAIM =
            new FeaturePages(List.of(feature("plan", "PlanAction"), feature("ideas", "Idea")));

    /** What each window's application says of itself, once it has started. */
    private final Map<String, FeaturePages> registered = new HashMap<>(Map.of(PLAN, ESSAIM, IDEAS, ESSAIM));

    private static FeaturePage feature(String portlet, String record) {
        return new FeaturePage(
                portlet, portlet, false, portlet, List.of(), Map.of(record, new RecordView("sheet", "id", portlet)));
    }

    private RecordAddresses addresses(Page... pages) {
        return new RecordAddresses(
                new PageCatalog(List.of(pages)),
                window -> registered.getOrDefault(window, new FeaturePages(List.of())));
    }

    private static Page page(String id, String... windows) {
        return new Page(id, "page.plan", "chart-bar", Set.of(), List.of(windows));
    }

    @Test
    void a_record_is_shown_on_the_page_that_holds_the_portlet_of_its_feature_whatever_the_page_is_called() {
        RecordAddresses addresses =
                addresses(page("admin", "essaim.ideasadmin!"), page("boites", IDEAS), page("p", PLAN));

        assertThat(addresses.address(ACTION)).isEqualTo("/page/p?view=sheet&id=5001");
        assertThat(addresses.address(IDEA)).isEqualTo("/page/boites?view=sheet&id=12");
    }

    @Test
    void a_feature_whose_portlet_stands_on_no_page_has_no_address_and_never_that_of_another() {
        assertThat(addresses(page("plan", PLAN)).address(IDEA)).isEmpty();
        assertThat(addresses(page("plan", PLAN)).address(SURVEY)).isEmpty();
    }

    @Test
    void a_feature_of_an_archive_that_is_not_deployed_has_none_until_it_is() {
        RecordAddresses addresses = addresses(page("plan", PLAN), page("enquetes", SURVEYS));
        assertThat(addresses.address(SURVEY)).isEmpty();

        registered.put(SURVEYS, new FeaturePages(List.of(feature("surveys", "Survey"))));

        assertThat(addresses.address(SURVEY)).isEqualTo("/page/enquetes?view=sheet&id=3");
    }

    @Test
    void a_portlet_that_is_not_the_first_on_its_page_gets_the_page_alone() {
        assertThat(addresses(page("accueil", PLAN, IDEAS)).address(IDEA)).isEqualTo("/page/accueil");
    }
}
