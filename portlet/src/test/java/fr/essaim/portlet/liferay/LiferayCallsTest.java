// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every method and field of Liferay that the archive uses, against the kernel that the build has: ours, and the bridge's,
 * which was made for an older portal and is not compiled here.
 */
class LiferayCallsTest {

    private static final JavaClasses ARCHIVE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("fr.essaim.portlet", "com.liferay.faces");

    /** Exported by another of the portal's modules, so not in the kernel. */
    private static final String TAGS = "com.liferay.taglib";

    /** Nothing starts it, see {@link #the_listener_that_calls_what_is_gone_is_not_registered}. */
    private static final String LISTENER = "com.liferay.faces.bridge.ext.event.internal.LiferayPageTop";

    /** What the portal's sources no longer have in the line with jakarta names, read on 2026-11-22. */
    private static final Set<String> GONE_LATER = Set.of(
            "com.liferay.portal.kernel.util.PropsUtil.getProps()",
            "com.liferay.portal.kernel.util.PropsUtil.setProps(com.liferay.portal.kernel.util.Props)");

    @Test
    void whatever_is_called_is_there() {
        assertThat(calls().filter(call -> !call.getTargetOwner().getName().startsWith(TAGS))
                        .filter(call -> !call.getOriginOwner().getName().startsWith(LISTENER))
                        .filter(call -> call.getTarget().resolveMember().isEmpty())
                        .map(JavaAccess::getDescription))
                .isEmpty();
    }

    @Test
    void nothing_is_called_that_the_later_line_lacks() {
        assertThat(calls().map(call -> call.getTarget().getFullName()))
                .isNotEmpty()
                .doesNotContainAnyElementsOf(GONE_LATER);
    }

    @Test
    void the_listener_that_calls_what_is_gone_is_not_registered() throws IOException {
        List<URL> configurations =
                Collections.list(LiferayCallsTest.class.getClassLoader().getResources("META-INF/faces-config.xml"));

        assertThat(configurations).hasSizeGreaterThan(3);
        for (URL configuration : configurations) {
            try (InputStream text = configuration.openStream()) {
                assertThat(new String(text.readAllBytes(), StandardCharsets.UTF_8))
                        .doesNotContain(LISTENER);
            }
        }
    }

    private static Stream<JavaAccess<?>> calls() {
        return ARCHIVE.stream()
                .flatMap(type -> type.getAccessesFromSelf().stream())
                .filter(call -> {
                    String owner = call.getTargetOwner().getPackageName();
                    return owner.startsWith("com.liferay.") && !owner.startsWith("com.liferay.faces");
                });
    }
}
