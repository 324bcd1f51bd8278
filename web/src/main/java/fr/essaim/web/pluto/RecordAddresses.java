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
import java.util.stream.Stream;

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
        return pages.all().stream()
                .flatMap(page -> page.windows().stream().flatMap(window -> address(page, window, about)))
                .findFirst()
                .orElse("");
    }

    private Stream<String> address(Page page, String window, RecordKey about) {
        Optional<FeaturePage> feature =
                features.apply(window).showing(about).filter(shown -> isOf(window, shown.portlet()));
        String path = PageAddresses.PAGES + "/" + page.id();
        boolean main = window.equals(page.mainWindow());
        return feature.map(shown -> main ? path + "?" + shown.query(about) : path).stream();
    }

    private static boolean isOf(String window, String portlet) {
        return window.substring(0, window.indexOf('!')).endsWith("." + portlet);
    }
}
