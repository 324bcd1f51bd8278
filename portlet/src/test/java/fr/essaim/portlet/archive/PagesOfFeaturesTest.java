// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.notice.FeaturePage;
import fr.essaim.notice.RecordView;
import fr.essaim.portlet.Features;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PagesOfFeaturesTest {

    static List<FeaturePage> features() {
        return Features.pages();
    }

    @ParameterizedTest
    @MethodSource("features")
    void a_feature_names_a_portlet_and_views_that_there_are(FeaturePage feature) throws IOException {
        assertThat(Portlets.bundles(Sources.portlets())).containsKey(feature.portlet());
        // What tells agents something has a view to lead them to
        assertThat(feature.views().isEmpty()).isEqualTo(feature.kinds().isEmpty());
        Path folder = Sources.WEB_INF.resolve("views").resolve(feature.feature());
        try (Stream<Path> files = Files.walk(folder)) {
            List<String> names =
                    files.map(file -> file.getFileName().toString()).toList();
            assertThat(feature.views().values())
                    .extracting(RecordView::view)
                    .allMatch(view -> names.contains(view + ".xhtml"));
        }
    }
}
