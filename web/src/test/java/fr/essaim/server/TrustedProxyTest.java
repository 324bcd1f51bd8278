// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustedProxyTest {

    @TempDir
    private Path folder;

    @Test
    void a_trusted_proxy_tells_who_asks_and_that_it_is_secure() throws Exception {
        HttpResponse<String> answer = seenThrough("127\\.0\\.0\\.1");

        assertThat(answer.body()).isEqualTo("203.0.113.7 secure=true");
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).contains("Secure"));
    }

    @Test
    void nobody_else_is_believed() throws Exception {
        HttpResponse<String> answer = seenThrough("10\\.0\\.0\\.5");

        assertThat(answer.body()).isEqualTo("127.0.0.1 secure=false");
    }

    @Test
    void no_proxy_is_trusted_unless_it_is_set() throws CannotStartException {
        Properties properties = new Properties();
        properties.setProperty("essaim.home", folder.toString());
        assertThat(ServerSettings.read(properties).proxy()).isEmpty();

        properties.setProperty("essaim.proxy", "10\\.0\\.0\\.5");
        assertThat(ServerSettings.read(properties).withPortReserved().proxy()).isEqualTo("10\\.0\\.0\\.5");
        properties.setProperty("essaim.proxy", "10.0.0.(");
        assertThatThrownBy(() -> ServerSettings.read(properties)).hasMessageContaining("essaim.proxy");
    }

    private HttpResponse<String> seenThrough(String trusted) throws Exception {
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.toString());
        tomcat.getConnector().setPort(0);
        tomcat.getConnector().setProperty("address", "127.0.0.1");
        tomcat.getHost().getPipeline().addValve(new TrustedProxy(trusted));
        tomcat.addContext("", folder.toString());
        tomcat.addServlet("", "visitor", new Visitor()).addMapping("/");
        try {
            tomcat.start();
            URI address = URI.create("http://127.0.0.1:" + tomcat.getConnector().getLocalPort() + "/");
            HttpRequest request = HttpRequest.newBuilder(address)
                    .header("X-Forwarded-For", "203.0.113.7")
                    .header("X-Forwarded-Proto", "https")
                    .build();
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } finally {
            stop(tomcat);
        }
    }

    private static void stop(Tomcat tomcat) throws LifecycleException {
        tomcat.stop();
        tomcat.destroy();
    }

    /** Tells what the server makes of who asks. */
    private static final class Visitor extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            request.getSession();
            response.getWriter().print(request.getRemoteAddr() + " secure=" + request.isSecure());
        }
    }
}
