// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.portlet.host.PortalHost;
import fr.essaim.portlet.liferay.Recording;
import jakarta.portlet.RenderRequest;
import jakarta.portlet.RenderResponse;
import jakarta.portlet.ResourceRequest;
import jakarta.portlet.ResourceResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GuestPageTest {

    private final StringWriter page = new StringWriter();
    private final RenderRequest request =
            Recording.of(RenderRequest.class).value("getLocale", Locale.FRANCE).asked();
    private final Recording<RenderResponse> response = Recording.of(RenderResponse.class)
            .value("getWriter", new PrintWriter(page, true))
            .when("setContentType", 1, type -> null);

    private static GuestPage where(Optional<Visitor> visitor, String signIn) {
        GuestPage page = new GuestPage();
        page.host = Recording.of(PortalHost.class)
                .when("visitor", 1, request -> visitor)
                .when("signInAddress", 1, request -> Optional.ofNullable(signIn))
                .asked();
        return page;
    }

    @Test
    void a_guest_is_told_to_sign_in_and_where() throws Exception {
        GuestPage guests = where(Optional.empty(), "/c/portal/login?p_l_id=1&redirect=\"");

        assertThat(guests.keepOut(request, response.asked())).isTrue();
        assertThat(page.toString())
                .contains("<h1>Connectez-vous pour continuer</h1>")
                .contains("<a href=\"/c/portal/login?p_l_id=1&amp;redirect=&quot;\">Se connecter</a>");
    }

    @Test
    void a_portal_that_does_not_say_where_still_says_that_one_must() throws Exception {
        where(Optional.empty(), null).keepOut(request, response.asked());

        assertThat(page.toString()).contains("réservée aux agents").doesNotContain("<a ");
    }

    @Test
    void parts_of_pages_and_downloads_are_refused_with_a_status() throws Exception {
        Recording<ResourceResponse> download = Recording.of(ResourceResponse.class)
                .value("getWriter", new PrintWriter(page, true))
                .when("setContentType", 1, type -> null)
                .when("setProperty", 2, header -> null);
        ResourceRequest asked = Recording.of(ResourceRequest.class)
                .value("getLocale", Locale.UK)
                .asked();

        assertThat(where(Optional.empty(), null).keepOut(asked, download.asked()))
                .isTrue();
        assertThat(download.calls()).contains("setProperty[" + ResourceResponse.HTTP_STATUS_CODE + ", 401]");
        assertThat(page.toString()).contains("Sign in to go on");
    }

    @Test
    void an_agent_goes_on() throws Exception {
        Visitor agent = new Visitor(new PortalSite(1, 1), new AgentId(7), Locale.FRENCH);

        assertThat(where(Optional.of(agent), null).keepOut(request, response.asked()))
                .isFalse();
        assertThat(page.toString()).isEmpty();
    }
}
