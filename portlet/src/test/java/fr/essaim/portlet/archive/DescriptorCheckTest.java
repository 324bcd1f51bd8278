// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.portlet.Features;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DescriptorCheckTest {

    static List<Path> liferayDescriptors() throws IOException {
        return Sources.liferayDescriptors();
    }

    @Test
    void all_descriptors_in_xml_are_written() throws IOException {
        assertThat(liferayDescriptors())
                .extracting(file -> file.getFileName().toString())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.of("liferay-portlet.xml", "liferay-display.xml", "default.xml"),
                                Features.telling().stream().map(page -> Path.of(Features.definitions(page))
                                        .getFileName()
                                        .toString()))
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("liferayDescriptors")
    void each_is_what_the_portal_expects(Path descriptor) {
        assertThat(DescriptorCheck.againstItsDocumentType(Sources.text(descriptor)))
                .isEmpty();
    }

    @Test
    void the_portlet_descriptor_is_what_any_portal_expects() {
        assertThat(DescriptorCheck.againstPortletSchema(Sources.portlets(), "2.0"))
                .isEmpty();
    }

    @Test
    void an_element_out_of_order_is_found() {
        String scopeable = "<scopeable>true</scopeable>";
        String faulty = Sources.liferayPortlets()
                .replace(scopeable, "")
                .replace("</css-class-wrapper>", "</css-class-wrapper>" + scopeable);

        assertThat(DescriptorCheck.againstItsDocumentType(faulty))
                .hasSize(Portlets.bundles(Sources.portlets()).size())
                .allMatch(problem -> problem.contains("\"portlet\"") && problem.contains("scopeable"));
    }

    @Test
    void an_unknown_element_is_found() {
        String faulty = Sources.display().replace("<portlet id=\"plan\"/>", "<widget id=\"plan\"/>");

        assertThat(DescriptorCheck.againstItsDocumentType(faulty)).anyMatch(problem -> problem.contains("widget"));
    }

    @Test
    void a_permission_without_its_list_is_found() {
        String faulty =
                Sources.resourceActions().replace("<supports>", "<grants>").replace("</supports>", "</grants>");

        assertThat(DescriptorCheck.againstItsDocumentType(faulty)).anyMatch(problem -> problem.contains("grants"));
    }

    @Test
    void a_notification_without_type_is_found() {
        String faulty = Sources.notifications("plan").replace("<notification-type>1</notification-type>", "");

        assertThat(DescriptorCheck.againstItsDocumentType(faulty))
                .anyMatch(problem -> problem.contains("definition") && problem.contains("notification-type"));
    }

    @Test
    void a_document_type_of_somebody_else_is_found_and_not_fetched() {
        String faulty = Sources.display()
                .replace("http://www.liferay.com/dtd/liferay-display_7_4_0.dtd", "http://127.0.0.1:1/display.dtd");

        assertThat(DescriptorCheck.againstItsDocumentType(faulty))
                .singleElement()
                .asString()
                .contains("does not ship http://127.0.0.1:1/display.dtd");
    }

    @Test
    void a_descriptor_without_document_type_is_found() {
        assertThat(DescriptorCheck.againstItsDocumentType("<display/>"))
                .anyMatch(problem -> problem.contains("no grammar found"));
    }

    @Test
    void a_portlet_element_out_of_order_is_found() {
        String bundle = "<resource-bundle>fr.essaim.portlet.plan.titles</resource-bundle>";
        String faulty = Sources.portlets()
                .replace(bundle, "")
                .replace("<expiration-cache>0</expiration-cache>", bundle + "<expiration-cache>0</expiration-cache>");

        assertThat(DescriptorCheck.againstPortletSchema(faulty, "2.0"))
                .anyMatch(problem -> problem.contains("expiration-cache"));
    }
}
