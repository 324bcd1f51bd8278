// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Makes the bundle of the finished archive, and of copies with a fault. */
class BundleIT {

    private static final Path ARCHIVE = Path.of("target/essaim-portlet.war");

    @TempDir
    private Path folder;

    /** The archive, and the flavours of it that a profile made beside it. */
    static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.toString().endsWith(".war")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("archives")
    void it_needs_only_what_the_portal_or_the_jdk_offers(Path archive) throws Exception {
        Unpacked.into(folder, archive);

        List<String[]> offered = offered();
        if (archive.endsWith("essaim-portlet-thin.war")) {
            offered.addAll(Listing.read("offered-by-the-faces-runtime.txt"));
        }

        assertThat(problems(offered)).isEmpty();
    }

    @Test
    void a_package_that_nobody_offers_is_found() throws Exception {
        unpackWithoutClasses();
        try (InputStream reader = BundleIT.class.getResourceAsStream("BundleIT.class")) {
            Path own = folder.resolve("WEB-INF/classes")
                    .resolve(BundleIT.class.getPackageName().replace('.', '/'));
            Files.copy(reader, Files.createDirectories(own).resolve("BundleIT.class"));
        }

        assertThat(problems())
                .contains(
                        "nobody offers the package org.assertj.core.api",
                        "nobody offers the package org.junit.jupiter.api");
    }

    @Test
    void beans_that_the_portal_would_take_for_its_own_container_are_found() throws Exception {
        Unpacked.into(folder, ARCHIVE);
        change("Require-Capability", "tags");

        assertThat(problems()).singleElement().asString().startsWith("requires osgi.cdi.extension");
    }

    @Test
    void another_address_is_found() throws Exception {
        unpackWithoutClasses();
        change("Web-ContextPath=/essaim", "Web-ContextPath=/essaim-portlet");

        assertThat(problems()).containsExactly("its address is /essaim-portlet");
    }

    @Test
    void a_list_of_the_portals_versions_is_found() throws Exception {
        unpackWithoutClasses();
        change("licenses=EUPL-1.2", "licenses=EUPL-1.2\nliferay-versions=2025.Q3+");

        assertThat(problems()).containsExactly("is refused by every Liferay that is not called 2025.Q3+");
    }

    /** What is read of classes is the same for each of these, and takes seconds. */
    private void unpackWithoutClasses() throws IOException {
        Unpacked.into(folder, ARCHIVE);
        for (String classes : List.of("classes", "lib")) {
            try (Stream<Path> files = Files.walk(folder.resolve("WEB-INF").resolve(classes))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void change(String right, String wrong) throws IOException {
        Path file = folder.resolve("WEB-INF/liferay-plugin-package.properties");
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
    }

    private static List<String[]> offered() throws IOException {
        List<String[]> offered = new ArrayList<>(Listing.read("exported-by-liferay.txt"));
        offered.addAll(Listing.read("offered-to-bundles.txt"));
        return offered;
    }

    private List<String> problems() throws Exception {
        return problems(offered());
    }

    private List<String> problems(List<String[]> offered) throws Exception {
        return BundleCheck.problems(BundleCheck.manifest(folder, Listing.read("optional-imports.txt")), offered);
    }
}
