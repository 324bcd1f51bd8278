// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.pluto;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a portlet answers leaves as it was meant, though servers include portlets. */
class ResourceAnswerTest {

    @TempDir
    private Path folder;

    private final Tomcat tomcat = new Tomcat();

    @BeforeEach
    void start() throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.getConnector().setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.addContext("", folder.toString())
                .addServletContainerInitializer(
                        (classes, context) -> {
                            context.addServlet("portal", new Portal()).addMapping("/portal");
                            context.addServlet("portlet", new Portlet()).addMapping("/portlet");
                        },
                        Set.of());
        tomcat.start();
    }

    @AfterEach
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"early", "late"})
    void a_file_has_its_type_and_its_name_whether_its_head_leaves_before_the_first_byte_or_not(String head)
            throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/portal?head=" + head);

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(203);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition")).contains("attachment; filename=\"a.pdf\"");
        assertThat(answer.headers().firstValue("Content-Length")).contains("3");
        assertThat(answer.body()).isEqualTo("pdf");
    }

    private static final class Portal extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
                throws ServletException, IOException {
            ResourceAnswer answer = new ResourceAnswer(response);
            request.getRequestDispatcher("/portlet").include(request, answer);
            answer.send();
        }
    }

    private static final class Portlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setStatus(203);
            response.setContentType("application/pdf");
            response.setHeader("Content-Disposition", "attachment; filename=\"a.pdf\"");
            response.setContentLength(3);
            if ("early".equals(request.getParameter("head"))) {
                response.flushBuffer();
            }
            response.getOutputStream().write("pdf".getBytes(StandardCharsets.UTF_8));
        }
    }
}
