// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.history.RecordKey;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The pages of the features of one archive. A record or a notice of a feature that is not among them has no page. */
public final class FeaturePages {

    /** Attribute of the servlet context of an archive with portlets: its pages, for a portal on the same server. */
    public static final String ATTRIBUTE = FeaturePages.class.getName();

    private final List<FeaturePage> pages;

    /** @throws IllegalArgumentException when two features have the same name, the same portlet or the same kind of record */
    public FeaturePages(Collection<FeaturePage> pages) {
        this.pages = pages.stream()
                .sorted(Comparator.comparing(FeaturePage::feature))
                .toList();
        Set<String> known = new HashSet<>();
        this.pages.stream().flatMap(FeaturePages::names).forEach(name -> {
            if (!known.add(name)) {
                throw new IllegalArgumentException("Two features have a " + name);
            }
        });
    }

    private static Stream<String> names(FeaturePage page) {
        return Stream.concat(
                Stream.of("name " + page.feature(), "portlet " + page.portlet()),
                page.views().keySet().stream().map(kind -> "record " + kind));
    }

    /** By the names of the features. */
    public List<FeaturePage> all() {
        return pages;
    }

    /** The page of a feature; empty when it is not here. */
    public Optional<FeaturePage> of(String feature) {
        return pages.stream().filter(page -> page.feature().equals(feature)).findFirst();
    }

    /** The page that shows a record; empty when no feature here has such records. */
    public Optional<FeaturePage> showing(RecordKey about) {
        return pages.stream().filter(page -> page.shows(about)).findFirst();
    }

    /** The feature that a notice comes from; empty when it is not here. */
    public Optional<FeaturePage> telling(Notice notice) {
        return pages.stream().filter(page -> page.tells(notice)).findFirst();
    }
}
