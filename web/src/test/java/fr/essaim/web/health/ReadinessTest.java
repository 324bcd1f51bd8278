// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.persistence.ClosedReason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReadinessTest {

    private boolean away;
    private boolean registered = true;
    private boolean stopping;
    private Optional<ClosedReason> closed = Optional.empty();
    private final Readiness readiness = new Readiness(context(), database(), () -> closed, () -> registered);

    @AfterEach
    void stop() {
        readiness.stop();
    }

    @Test
    void it_is_ready_when_nothing_is_missing() {
        assertThat(readiness.missing()).isEmpty();
    }

    @Test
    void portlets_that_are_not_registered_are_missing() {
        registered = false;

        assertThat(readiness.missing()).containsExactly("portlets");
    }

    @Test
    void tables_that_are_not_open_are_missing() {
        closed = Optional.of(ClosedReason.MIGRATION_FAILED);

        assertThat(readiness.missing()).containsExactly("schema");
    }

    @Test
    void a_database_that_does_not_answer_is_missing_and_nothing_is_said_of_its_tables() {
        away = true;
        closed = Optional.of(ClosedReason.UNREACHABLE);

        assertThat(readiness.missing()).containsExactly("database");
    }

    @Test
    void a_server_that_stops_is_not_ready_whatever_else_is_well() {
        stopping = true;

        assertThat(readiness.missing()).containsExactly("stopping");
    }

    @Test
    void before_the_portal_has_its_parts_it_is_starting() throws IOException {
        HealthFilter health = new HealthFilter();
        assertThat(ready(health)).isEqualTo("503 {\"up\":false,\"missing\":[\"starting\"]}");

        health.use(readiness);
        assertThat(ready(health)).isEqualTo("200 {\"up\":true,\"missing\":[]}");

        stopping = true;
        registered = false;
        assertThat(ready(health)).isEqualTo("503 {\"up\":false,\"missing\":[\"stopping\",\"portlets\"]}");
    }

    private static String ready(HealthFilter health) throws IOException {
        StringWriter body = new StringWriter();
        int[] status = new int[1];
        HttpServletRequest request =
                fake(HttpServletRequest.class, Map.of("getRequestURI", "/health/ready", "getContextPath", ""));
        HttpServletResponse response = (HttpServletResponse) Proxy.newProxyInstance(
                HttpServletResponse.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> {
                    if (method.getName().equals("setStatus")) {
                        status[0] = (int) arguments[0];
                    }
                    return method.getName().equals("getWriter") ? new PrintWriter(body, true) : null;
                });
        health.doFilter(request, response, fake(FilterChain.class, Map.of()));
        return status[0] + " " + body;
    }

    private ServletContext context() {
        return (ServletContext) Proxy.newProxyInstance(
                ServletContext.class.getClassLoader(),
                new Class<?>[] {ServletContext.class},
                (proxy, method, arguments) -> Readiness.STOPPING.equals(arguments[0]) ? stopping : null);
    }

    private DataSource database() {
        return (DataSource) Proxy.newProxyInstance(
                DataSource.class.getClassLoader(), new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> {
                    if (away) {
                        throw new SQLException("nobody there", "08001");
                    }
                    return fake(Connection.class, Map.of("isValid", true));
                });
    }

    private static <T> T fake(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> answers.get(method.getName())));
    }
}
