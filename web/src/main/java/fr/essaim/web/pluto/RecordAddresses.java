// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import fr.essaim.history.RecordKey;
import fr.essaim.notice.FeaturePage;
import fr.essaim.notice.FeaturePages;
import fr.essaim.notice.RecordPages;
import fr.essaim.web.page.Page;
import fr.essaim.web.page.PageCatalog;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where the portal shows a record: on the first of its pages that holds the portlet which the record's feature names. A portlet
 * that is not the first on its page gets the page alone, since plain parameters belong to the first.
 */
public final class RecordAddresses implements RecordPages {

    private final PageCatalog pages;
    private final Function<String, FeaturePages> features;

    /** @param features of the application behind a window: none while it has not registered */
    public RecordAddresses(PageCatalog pages, Function<String, FeaturePages> features) {
        this.pages = pages;
        this.features = features;
    }

    @Override
    public String address(RecordKey about) {
        return address(installed -> installed.showing(about), shown -> shown.query(about));
    }

    @Override
    public String address(String feature, String query) {
        return address(installed -> installed.of(feature), shown -> query);
    }

    private String address(Function<FeaturePages, Optional<FeaturePage>> wanted, Function<FeaturePage, String> query) {
        return pages.all().stream()
                .flatMap(page -> page.windows().stream()
                        .flatMap(window -> wanted
                                .apply(features.apply(window))
                                .filter(shown -> isOf(window, shown.portlet()))
                                .map(shown -> address(page, window, query.apply(shown)))
                                .stream()))
                .findFirst()
                .orElse("");
    }

    private static String address(Page page, String window, String query) {
        String path = PageAddresses.PAGES + "/" + page.id();
        return window.equals(page.mainWindow()) && !query.isEmpty() ? path + "?" + query : path;
    }

    private static boolean isOf(String window, String portlet) {
        return window.substring(0, window.indexOf('!')).endsWith("." + portlet);
    }
}
