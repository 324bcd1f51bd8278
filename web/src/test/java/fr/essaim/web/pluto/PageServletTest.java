// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.web.page.Page;
import fr.essaim.web.page.PageCatalog;
import fr.essaim.web.page.ReferenceFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.startup.Tomcat;
import org.apache.pluto.container.PortletContainerException;
import org.apache.pluto.driver.container.DefaultPortletPreferencesService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which windows an agent reaches; no portlet stands behind them here, so that the one that is reached is awaited. */
class PageServletTest {

    private static final int NOT_FOUND = 404;
    private static final int AWAITED = 503;
    private static final String COUNCIL = "council";

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws Exception {
        PageCatalog pages = new PageCatalog(List.of(
                new Page("plan", "page.plan", "chart-bar", Set.of(), List.of("essaim.plan!")),
                new Page(COUNCIL, "page.plan", "users", Set.of(COUNCIL), List.of("essaim.votes!", "essaim.plan!"))));
        tomcat.setBaseDir(folder.toString());
        tomcat.getConnector().setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.addContext("", folder.toString())
                .addServletContainerInitializer(
                        (classes, context) -> {
                            context.addFilter("roles", new Roles())
                                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
                            context.addServlet("pages", new PageServlet(pages, host(context, pages), null, 0))
                                    .addMapping("/page/*", "/resource/*");
                        },
                        Set.of());
        tomcat.start();
    }

    private static PortletHost host(ServletContext context, PageCatalog pages) {
        try {
            return new PortletHost(context, pages, new DefaultPortletPreferencesService());
        } catch (PortletContainerException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/page/council",
                "/page/council?_type=resource",
                "/page/council?_type=action",
                "/resource/essaim.votes",
                "/resource/essaim.votes!"
            })
    void a_page_that_an_agent_may_not_enter_answers_nothing_at_all(String address) throws Exception {
        assertThat(status(address, "")).isEqualTo(NOT_FOUND);
        assertThat(status(address, COUNCIL)).isEqualTo(AWAITED);
    }

    @Test
    void a_window_on_another_page_too_answers_those_who_may_enter_that_one() throws Exception {
        assertThat(status("/resource/essaim.plan", "")).isEqualTo(AWAITED);
        assertThat(status("/page/plan?_type=action", "")).isEqualTo(AWAITED);
    }

    @Test
    void a_window_that_fails_shows_the_reference_of_its_request() {
        Map<String, Object> attributes = new HashMap<>();
        HttpServletRequest request = (HttpServletRequest) Proxy.newProxyInstance(
                PageServletTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> arguments.length == 1
                        ? attributes.get(arguments[0])
                        : attributes.put((String) arguments[0], arguments[1]));
        String reference = ReferenceFilter.of(request);

        assertThat(PageServlet.failed("essaim.plan!", request, new IllegalStateException("broken"))
                        .failure())
                .isEqualTo(reference);
    }

    private int status(String address, String role) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + address);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).header("Role", role).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** Gives a request the role that its header names. */
    private static final class Roles extends HttpFilter {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws IOException, ServletException {
            chain.doFilter(
                    new HttpServletRequestWrapper(request) {
                        @Override
                        public boolean isUserInRole(String role) {
                            return role.equals(request.getHeader("Role"));
                        }
                    },
                    response);
        }
    }
}
