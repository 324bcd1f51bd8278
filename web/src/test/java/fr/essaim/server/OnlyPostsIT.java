// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.server.Caller.Form;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked for changes nothing, and an address that means nothing is no failure. */
class OnlyPostsIT {

    private final Caller agent = new Caller(RunningEssaim.shared()).signedIn("rh");

    @Test
    void an_action_is_posted_or_does_not_happen() {
        HttpResponse<String> answer = agent.get("/page/plan?_type=action");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void the_form_of_a_page_in_an_address_does_nothing() {
        Form form = Form.of(agent.get("/page/plan?view=import").body(), "settleLoader");
        String query = form.clicked().entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));

        assertThat(agent.get(form.script() + "&" + query).statusCode()).isEqualTo(405);
        assertThat(agent.click(form).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/page/plan?_type=resource, 404",
        "/page/plan?_type=resource&_win=7, 404",
        "/page/plan?_type=resource&_id=, 404",
        "/page/plan?_type=resource&_id=nothing, 404",
        "/page/plan?_type=resource&_cache=x, 404",
        "/page/plan?_type=resource&_._facesViewIdResource=/WEB-INF/views/plan/board/filters.xhtml, 404",
        "/resource/essaim.plan, 404",
        "/page/plan?_type=nothing, 200",
        "/page/plan?_mode=x&_state=y, 200",
        "/page/plan?done=7, 200",
        "/page/plan?done=x, 200"
    })
    void an_odd_address_is_no_failure(String address, int status) {
        assertThat(agent.get(address).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"_._facesViewIdRender", "_._jsfBridgeViewId", "_._jsfBridgeViewPath"})
    void an_address_opens_pages_and_no_fragment(String name) {
        String views = "/page/plan?" + name + "=/WEB-INF/views/";

        assertThat(agent.get(views + "plan/exchange/import.xhtml").body()).contains("data-upload");
        assertThat(agent.get(views + "plan/sheet/edit-dialog.xhtml").body()).contains("data-export=\"xlsx\"");
        assertThat(agent.get(views + "idea/campaign/campaigns.xhtml").body()).contains("data-export=\"xlsx\"");
    }

    @Test
    void an_address_leads_to_no_file_beside_the_pages() {
        for (String file : new String[] {"/WEB-INF/web.xml", "/WEB-INF/views/plan/exchange/import.xhtml"}) {
            assertThat(agent.get("/page/plan?_._jsfBridgeNonFacesView=" + file).body())
                    .as(file)
                    .contains("data-export=\"xlsx\"");
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
