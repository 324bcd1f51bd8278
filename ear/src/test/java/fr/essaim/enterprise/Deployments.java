// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.enterprise;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The archives that tests deploy. */
final class Deployments {

    private static final String DESCRIPTOR = "META-INF/application.xml";

    private Deployments() {}

    /** The finished archive, with one more module that holds the tests. */
    static EnterpriseArchive essaimWith(Class<?>... tests) {
        EnterpriseArchive essaim = ShrinkWrap.create(ZipImporter.class, "essaim.ear")
                .importFrom(new File(System.getProperty("essaim.ear")))
                .as(EnterpriseArchive.class);
        WebArchive module = ShrinkWrap.create(WebArchive.class, "tests.war")
                .addClasses(tests)
                .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
                .addAsLibrary(jarOf(Assertions.class));
        String modules = new String(contentOf(essaim), StandardCharsets.UTF_8)
                .replace(
                        "<library-directory>",
                        "<module><web><web-uri>tests.war</web-uri><context-root>/tests</context-root></web></module>"
                                + "<library-directory>");
        essaim.delete(DESCRIPTOR);
        essaim.add(new StringAsset(modules), DESCRIPTOR);
        return essaim.addAsModule(Testable.archiveToTest(module));
    }

    private static byte[] contentOf(EnterpriseArchive essaim) {
        try (var descriptor = essaim.get(DESCRIPTOR).getAsset().openStream()) {
            return descriptor.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static File jarOf(Class<?> type) {
        try {
            return new File(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
