// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveIT {

    private static Archive archive;

    @BeforeAll
    static void read() throws IOException {
        archive = Archive.read(Path.of("target/essaim-portlet.war"));
    }

    @Test
    void nothing_in_it_needs_ejb_a_transaction_manager_or_javax_names() throws IOException {
        assertThat(NamesCheck.problems(archive, Listing.read("optional.txt"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta/ejb/EJB",
                "Ljakarta/ejb/Stateless;",
                "jakarta/transaction/UserTransaction",
                "javax.portlet.title",
                "(Ljavax/servlet/http/HttpServletRequest;)V"
            })
    void a_class_that_does_is_found(String constant) throws IOException {
        Archive faulty = archive.with(Archive.OWN, "fr/essaim/Faulty.class", classWith(constant));

        assertThat(NamesCheck.problems(faulty, Listing.read("optional.txt")))
                .singleElement()
                .asString()
                .startsWith("WEB-INF/classes: fr/essaim/Faulty.class needs ");
    }

    @Test
    void what_is_optional_in_one_library_is_not_in_another() throws IOException {
        Archive faulty = archive.with(
                "primefaces", "com/sun/faces/application/annotation/EJBHandler.class", classWith("jakarta/ejb/EJB"));

        assertThat(NamesCheck.problems(faulty, Listing.read("optional.txt"))).hasSize(1);
    }

    @Test
    void the_annotation_that_our_interceptor_honours_is_no_need() throws IOException {
        Archive same = archive.with(
                Archive.OWN, "fr/essaim/Fine.class", classWith("Ljakarta/transaction/Transactional$TxType;"));

        assertThat(NamesCheck.problems(same, Listing.read("optional.txt"))).isEmpty();
    }

    @Test
    void it_brings_nothing_that_the_portal_gives_to_every_portlet() throws IOException {
        assertThat(DuplicateCheck.problems(
                        archive, Listing.read("exported-by-liferay.txt"), Listing.read("brought-on-purpose.txt")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jakarta/portlet/filter/X", "com/liferay/portal/kernel/util/X", "org/slf4j/Logger"})
    void a_library_that_the_portal_has_is_found(String type) throws IOException {
        Archive faulty = archive.with("portal-kernel", type + ".class", classWith(type));

        assertThat(DuplicateCheck.problems(
                        faulty, Listing.read("exported-by-liferay.txt"), Listing.read("brought-on-purpose.txt")))
                .containsExactly("portal-kernel brings %s, which the portal exports"
                        .formatted(type.substring(0, type.lastIndexOf('/')).replace('/', '.')));
    }

    @Test
    void everything_that_descriptors_name_is_there() {
        assertThat(ReferenceCheck.problems(archive, descriptors(), ArchiveIT::isPage))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "portlet.xml, PlanPortlet<, PlansPortlet<, portlet.xml names the class fr.essaim.portlet.plan.PlansPortlet",
        "portlet.xml, plan.titles, plan.title, portlet.xml names the bundle fr.essaim.portlet.plan.title",
        "portlet.xml, plan/help.xhtml, plan/aide.xhtml, portlet.xml names the file /WEB-INF/views/plan/aide.xhtml",
        "liferay-portlet.xml, liferay.PlanNoticeHandler, liferay.Handler, liferay-portlet.xml names the class fr.essaim.portlet.liferay.Handler",
        "liferay-portlet.xml, user-notification-definitions.xml, notices.xml, "
                + "liferay-portlet.xml names the file fr/essaim/portlet/liferay/notices.xml",
        "web.xml, WebBeansConfigurationListener, Listener, web.xml names the class org.apache.webbeans.servlet.Listener"
    })
    void a_name_with_nothing_behind_it_is_found(String file, String right, String wrong, String problem) {
        Map<String, String> faulty = descriptors();
        assertThat(faulty.get(file)).contains(right);
        faulty.computeIfPresent(file, (name, text) -> text.replace(right, wrong));

        assertThat(ReferenceCheck.problems(archive, faulty, ArchiveIT::isPage)).containsExactly(problem);
    }

    private static Map<String, String> descriptors() {
        return Stream.of("portlet.xml", "liferay-portlet.xml", "web.xml")
                .collect(Collectors.toMap(name -> name, name -> Sources.text(Sources.WEB_INF.resolve(name))));
    }

    private static boolean isPage(String path) {
        return Files.exists(Sources.WEB_INF.resolveSibling(path.substring(1)));
    }

    /** The beginning of a class file whose constants are this text. */
    private static byte[] classWith(String constant) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(0xCAFEBABE);
            out.writeInt(61);
            out.writeShort(2);
            out.writeByte(1);
            out.writeUTF(constant);
        }
        return bytes.toByteArray();
    }
}
