// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the archive offers, the stand-alone portal has. */
class FeaturesOfThePortalTest {

    private static final Path ARCHIVE = Path.of("../portlet/src/main");
    private static final Path RIGHTS = Path.of("src/main/resources/db/portal");

    private static final Pattern PORTLET = Pattern.compile(
            "<portlet-name>(\\w+)</portlet-name>.*?<resource-bundle>fr\\.essaim\\.portlet\\.(\\w+)\\.titles<",
            Pattern.DOTALL);

    @Test
    void every_feature_has_a_page() {
        Map<String, TreeSet<String>> portlets = PORTLET.matcher(read(ARCHIVE.resolve("webapp/WEB-INF/portlet.xml")))
                .results()
                .collect(Collectors.groupingBy(
                        portlet -> portlet.group(2),
                        TreeMap::new,
                        Collectors.mapping(portlet -> portlet.group(1), Collectors.toCollection(TreeSet::new))));
        String pages = read(Path.of("src/main/webapp/WEB-INF/pages.xml"));

        assertThat(portlets).containsKey("plan");
        assertThat(portlets.values())
                .allMatch(names -> names.stream().anyMatch(name -> pages.contains("name=\"/essaim." + name + "\"")));
    }

    @Test
    void whatever_portals_may_grant_some_role_has() throws IOException {
        List<String> resources = Pattern.compile("<model-name>([^<]+)<")
                .matcher(read(ARCHIVE.resolve("resources/resource-actions/default.xml")))
                .results()
                .map(model -> model.group(1))
                .toList();
        String granted;
        try (Stream<Path> migrations = Files.list(RIGHTS)) {
            granted = migrations
                    .filter(file -> file.toString().endsWith(".sql"))
                    .map(FeaturesOfThePortalTest::read)
                    .collect(Collectors.joining());
        }

        assertThat(resources).contains("fr.essaim.plan").allMatch(resource -> granted.contains("'" + resource + ":"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
