// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.PortalSite;
import fr.essaim.host.PortletEntries;
import fr.essaim.web.page.OwedCounts;
import fr.essaim.web.page.Page;
import fr.essaim.web.page.PageCatalog;
import fr.essaim.web.page.PageFrame;
import fr.essaim.web.page.ReferenceFilter;
import jakarta.portlet.GenericPortlet;
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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardContext;
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
    private static final int LONGEST_WAIT_MS = 20_000;
    private static final int STEP_MS = 50;
    private static final String COUNCIL = "council";

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws Exception {
        PageCatalog pages = new PageCatalog(List.of(
                new Page("plan", "page.plan", "chart-bar", Set.of(), List.of("essaim.plan!")),
                new Page(COUNCIL, "page.plan", "users", Set.of(COUNCIL), List.of("essaim.votes!", "essaim.plan!"))));
        Files.createDirectories(folder.resolve("portal"));
        tomcat.setBaseDir(folder.toString());
        tomcat.getConnector().setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.addContext("", folder.resolve("portal").toString())
                .addServletContainerInitializer(
                        (classes, context) -> {
                            context.addFilter("roles", new Roles())
                                    .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
                            context.addServlet(
                                            "pages",
                                            new PageServlet(pages, host(context, pages), frame(context, pages), 0))
                                    .addMapping("/page/*", "/resource/*");
                        },
                        Set.of());
        tomcat.start();
    }

    private static PageFrame frame(ServletContext context, PageCatalog pages) {
        return new PageFrame(
                context,
                pages,
                (visitor, permission, record) -> false,
                new PortalSite(1, 1),
                () -> "Ville de Valmont",
                agent -> 0,
                new OwedCounts(visitor -> 0),
                "1");
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
    void a_page_whose_portlet_is_not_in_its_application_says_so_at_once_and_serves_nothing() throws Exception {
        Files.createDirectories(folder.resolve("portlets/WEB-INF"));
        Files.writeString(
                folder.resolve("portlets/WEB-INF/portlet.xml"),
                "<portlet-app xmlns=\"http://java.sun.com/xml/ns/portlet/portlet-app_2_0.xsd\" version=\"2.0\"><portlet>"
                        + "<portlet-name>votes</portlet-name><portlet-class>" + GenericPortlet.class.getName()
                        + "</portlet-class></portlet></portlet-app>");
        Files.writeString(
                folder.resolve("portlets/WEB-INF/web.xml"),
                "<web-app xmlns=\"https://jakarta.ee/xml/ns/jakartaee\" version=\"6.0\"/>");
        Context application = new StandardContext();
        application.setPath("/essaim");
        application.setDocBase(folder.resolve("portlets").toString());
        application.addLifecycleListener(new Tomcat.FixContextListener());
        application.addServletContainerInitializer(new PortletEntries(), Set.of());
        tomcat.getHost().addChild(application);
        for (int waited = 0; status("/page/plan", "") == AWAITED && waited < LONGEST_WAIT_MS; waited += STEP_MS) {
            Thread.sleep(STEP_MS);
        }

        HttpResponse<String> page = answer("/page/plan", "");
        assertThat(page.statusCode()).isEqualTo(NOT_FOUND);
        assertThat(page.body()).contains("Cette fonctionnalité n’est pas installée sur ce portail.");
        assertThat(status("/page/plan?_type=resource&_id=export", "")).isEqualTo(NOT_FOUND);
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
        return answer(address, role).statusCode();
    }

    private HttpResponse<String> answer(String address, String role) throws IOException, InterruptedException {
        URI uri = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + address);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).header("Role", role).build(), HttpResponse.BodyHandlers.ofString());
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
