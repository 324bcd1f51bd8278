// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.persistence.ClosedReason;
import jakarta.portlet.ActionRequest;
import jakarta.portlet.ActionResponse;
import jakarta.portlet.RenderRequest;
import jakarta.portlet.RenderResponse;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A portlet whose database is closed: no Faces, no CDI, one sentence. */
class ClosedPortletTest {

    private final StringWriter page = new StringWriter();
    private final List<String> asked = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(ClosedReason.class)
    void says_in_french_that_somebody_has_to_act_or_that_one_may_come_back(ClosedReason reason) throws Exception {
        closed(reason).render(request(RenderRequest.class, Locale.FRANCE), response(RenderResponse.class));

        assertThat(page.toString())
                .contains("<h1>Essaim n’est pas disponible</h1>")
                .contains(
                        reason == ClosedReason.UNREACHABLE
                                ? "Réessayez dans quelques minutes"
                                : "l’administrateur du portail")
                .doesNotContain("&", "jdbc", "essaim.jndi");
        assertThat(asked).contains("setContentType text/html;charset=UTF-8");
    }

    @Test
    void says_it_in_english_to_an_english_reader() throws Exception {
        closed(ClosedReason.PASSWORD_REFUSED)
                .render(request(RenderRequest.class, Locale.UK), response(RenderResponse.class));

        assertThat(page.toString())
                .contains("<h1>Essaim is not available</h1>")
                .contains("until the portal’s administrator");
    }

    @Test
    void does_nothing_that_was_asked() throws Exception {
        closed(ClosedReason.MIGRATION_FAILED)
                .processAction(request(ActionRequest.class, Locale.FRANCE), response(ActionResponse.class));

        assertThat(asked).isEmpty();
    }

    @Test
    void answers_parts_of_pages_and_downloads_with_a_status_that_scripts_understand() throws Exception {
        closed(ClosedReason.SCHEMA_NEWER)
                .serveResource(request(ResourceRequest.class, Locale.FRANCE), response(ResourceResponse.class));

        assertThat(asked).contains("setProperty " + ResourceResponse.HTTP_STATUS_CODE + " 503");
        assertThat(page.toString()).contains("data-closed=\"SCHEMA_NEWER\"");
    }

    private static ScopedFacesPortlet closed(ClosedReason reason) {
        return new ScopedFacesPortlet() {
            @Override
            protected Optional<ClosedReason> closed() {
                return Optional.of(reason);
            }
        };
    }

    private static <T> T request(Class<T> type, Locale locale) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            assertThat(method.getName()).isEqualTo("getLocale");
            return locale;
        }));
    }

    private <T> T response(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (self, method, given) -> {
            if (method.getName().equals("getWriter")) {
                return new PrintWriter(page, true);
            }
            asked.add(method.getName() + " " + String.join(" ", List.of(given).toArray(String[]::new)));
            return null;
        }));
    }
}
