// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes the bundle of the finished archive, and of copies with a fault. */
class BundleIT {

    @TempDir
    private Path folder;

    @BeforeEach
    void unpack() throws IOException {
        try (InputStream file = Files.newInputStream(Path.of("target/essaim-portlet.war"));
                ZipInputStream war = new ZipInputStream(file)) {
            for (ZipEntry entry = war.getNextEntry(); entry != null; entry = war.getNextEntry()) {
                Path target = folder.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    Files.copy(war, target);
                }
            }
        }
    }

    @Test
    void it_needs_only_what_the_portal_or_the_jdk_offers() throws Exception {
        assertThat(problems()).isEmpty();
    }

    @Test
    void a_package_that_nobody_offers_is_found() throws Exception {
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
        change("Require-Capability", "tags");

        assertThat(problems()).singleElement().asString().startsWith("requires osgi.cdi.extension");
    }

    @Test
    void another_address_is_found() throws Exception {
        change("Web-ContextPath=/essaim", "Web-ContextPath=/essaim-portlet");

        assertThat(problems()).containsExactly("its address is /essaim-portlet");
    }

    private void change(String right, String wrong) throws IOException {
        Path file = folder.resolve("WEB-INF/liferay-plugin-package.properties");
        String text = Files.readString(file);
        assertThat(text).contains(right);
        Files.writeString(file, text.replace(right, wrong));
    }

    private List<String> problems() throws Exception {
        List<String[]> offered = new ArrayList<>(Listing.read("exported-by-liferay.txt"));
        offered.addAll(Listing.read("offered-to-bundles.txt"));
        return BundleCheck.problems(BundleCheck.manifest(folder, Listing.read("optional-imports.txt")), offered);
    }
}
