// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import static org.assertj.core.api.Assertions.assertThat;

import com.liferay.petra.string.StringBundler;
import com.liferay.portal.kernel.servlet.taglib.util.OutputData;
import jakarta.portlet.PortletRequest;
import org.junit.jupiter.api.Test;

class SharedHeadTest {

    private static final String OF_THE_PLAN =
            "/web/city/home?p_p_id=plan_WAR_essaim&amp;p_p_lifecycle=2&amp;_plan_WAR_essaim_ln=primefaces"
                    + "&amp;_plan_WAR_essaim_jakarta.faces.resource=";
    private static final String OF_THE_SETTINGS = "/web/city/home?p_p_id=settings_WAR_essaim&amp;p_p_lifecycle=2"
            + "&amp;_settings_WAR_essaim_jakarta.faces.resource=%s&amp;_settings_WAR_essaim_ln=primefaces";

    private final OutputData page = new OutputData();
    private final PortletRequest request = Recording.of(PortletRequest.class)
            .when("getAttribute", 1, name -> "LIFERAY_SHARED_OUTPUT_DATA".equals(name[0]) ? page : null)
            .asked();

    @Test
    void what_two_portlets_ask_for_stays_once_in_its_first_place() {
        String first = style(OF_THE_PLAN + "theme.css") + script(OF_THE_PLAN + "core.js");
        String title = "<meta name=\"theirs\" content=\"$1\"/>";
        String last = script(OF_THE_SETTINGS.formatted("table.js"));
        head(first
                + title
                + style(OF_THE_SETTINGS.formatted("theme.css"))
                + script(OF_THE_SETTINGS.formatted("core.js"))
                + last);

        SharedHead.tidy(request);

        assertThat(page.getDataSB(null, "PAGE_TOP")).hasToString(first + title + last);
    }

    @Test
    void one_name_in_two_libraries_is_two_scripts() {
        String both = script(OF_THE_PLAN + "core.js") + script(OF_THE_PLAN.replace("primefaces", "other") + "core.js");
        head(both);

        SharedHead.tidy(request);

        assertThat(page.getDataSB(null, "PAGE_TOP")).hasToString(both);
    }

    @Test
    void scripts_of_others_are_told_apart_by_their_address() {
        head(script("/o/a.js") + script("/o/b.js") + script("/o/a.js")
                + "<script>run()</script><script>run()</script>");

        SharedHead.tidy(request);

        assertThat(page.getDataSB(null, "PAGE_TOP"))
                .hasToString(script("/o/a.js") + script("/o/b.js") + "<script>run()</script><script>run()</script>");
    }

    @Test
    void a_page_without_shared_head_stays_so() {
        SharedHead.tidy(request);
        SharedHead.tidy(Recording.of(PortletRequest.class)
                .when("getAttribute", 1, name -> null)
                .asked());

        assertThat(page.getDataSB(null, "PAGE_TOP")).isNull();
    }

    private void head(String text) {
        page.setDataSB(null, "PAGE_TOP", new StringBundler(text));
    }

    private static String script(String address) {
        return "<script data-senna-track=\"permanent\" src=\"" + address + "\" type=\"text/javascript\"></script>";
    }

    private static String style(String address) {
        return "<link href=\"" + address + "\" rel=\"stylesheet\" type=\"text/css\"/>";
    }
}
