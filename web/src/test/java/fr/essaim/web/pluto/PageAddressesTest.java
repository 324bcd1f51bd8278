// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.web.page.Page;
import fr.essaim.web.page.PageCatalog;
import jakarta.portlet.PortletMode;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.pluto.driver.url.PortalURL;
import org.apache.pluto.driver.url.PortalURLParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressesTest {

    private static final String MAIN = "essaim.plan!";
    private static final String SECOND = "essaim.ideas!";

    private final PageAddresses addresses = new PageAddresses(
            new PageCatalog(List.of(new Page("plan", "page.plan", "chart-bar", Set.of(), List.of(MAIN, SECOND)))));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/plan",
                "/page/plan?axis=2&status=IN_PROGRESS",
                "/page/plan?status=BLOCKED&status=PAUSED",
                "/page/plan?q=%C3%A9t%C3%A9+%26+%3D%3F%23%2B%25+%F0%9F%90%9D",
                "/page/plan?q=",
                "/page/plan?_mode=edit",
                "/page/plan?_.__x=b&_._jsfBridge=a",
                "/page/plan?q=1&_2._mode=edit&_2.q=2"
            })
    void an_address_that_is_read_and_written_again_is_the_same(String address) {
        assertThat(addresses.toString(parse(address))).isEqualTo(address);
    }

    @Test
    void plain_parameters_are_those_of_the_first_window() {
        assertThat(parametersOf(MAIN, parse("/page/plan?q=caf%C3%A9&q=2&_2.q=3")))
                .isEqualTo(Map.of("q", "café|2"));
        assertThat(parametersOf(SECOND, parse("/page/plan?q=1&_2.q=3"))).isEqualTo(Map.of("q", "3"));
    }

    @Test
    void the_parameters_of_an_action_are_for_its_window_alone() {
        String action = "/page/plan?q=1&_type=action&_win=2";

        assertThat(parse(action).getActionWindow()).isEqualTo(SECOND);
        assertThat(parse(action).getParameters()).isEmpty();
        assertThat(PageAddresses.plainParameters(request(action))).containsOnlyKeys("q");
    }

    @Test
    void a_resource_carries_the_render_parameters_of_its_window() {
        var url = parse("/page/plan?_r.axis=2&_type=resource");

        assertThat(url.getResourceWindow()).isEqualTo(MAIN);
        assertThat(url.getPrivateRenderParameters()).containsOnlyKeys("axis");
    }

    @Test
    void a_faces_resource_has_the_same_address_whatever_the_page_shows() {
        var url = parse("/page/plan?axis=2");
        url.setResourceWindow(MAIN);
        url.clearParameters(MAIN);
        url.getPrivateRenderParameters().put("axis", new String[] {"2"});
        url.addParameter(new PortalURLParameter(MAIN, "jakarta.faces.resource", "core.js"));

        assertThat(addresses.toString(url)).isEqualTo("/resource/essaim.plan?jakarta.faces.resource=core.js");
        assertThat(parse(addresses.toString(url)).getResourceWindow()).isEqualTo(MAIN);
    }

    @Test
    void an_unknown_mode_is_as_none() {
        assertThat(parse("/page/plan?_mode=fly").getPortletMode(MAIN)).isEqualTo(PortletMode.VIEW);
    }

    private PortalURL parse(String address) {
        return addresses.parse(request(address));
    }

    private static Map<String, String> parametersOf(String window, PortalURL url) {
        return url.getParameters().stream()
                .filter(parameter -> parameter.getWindowId().equals(window))
                .collect(Collectors.toMap(
                        PortalURLParameter::getName,
                        parameter -> String.join("|", parameter.getValues()),
                        (one, other) -> one,
                        TreeMap::new));
    }

    private static HttpServletRequest request(String address) {
        String path = address.replaceFirst("\\?.*", "");
        int slash = path.indexOf('/', 1);
        return (HttpServletRequest) Proxy.newProxyInstance(
                PageAddressesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getServletPath" -> path.substring(0, slash);
                    case "getPathInfo" -> path.substring(slash);
                    case "getQueryString" -> address.contains("?") ? address.replaceFirst("[^?]*\\?", "") : null;
                    case "getContextPath" -> "";
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
