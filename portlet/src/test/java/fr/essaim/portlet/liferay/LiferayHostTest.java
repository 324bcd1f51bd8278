// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import static org.assertj.core.api.Assertions.assertThat;

import com.liferay.portal.kernel.model.Company;
import com.liferay.portal.kernel.model.Group;
import com.liferay.portal.kernel.model.User;
import com.liferay.portal.kernel.service.GroupLocalService;
import com.liferay.portal.kernel.service.GroupLocalServiceUtil;
import com.liferay.portal.kernel.theme.ThemeDisplay;
import com.liferay.portal.kernel.util.WebKeys;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.notice.FeaturePages;
import jakarta.portlet.PortletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiferayHostTest {

    private final LiferayHost host = new LiferayHost(null, null, null, new FeaturePages(List.of()));

    @Test
    void the_visitor_comes_from_the_company_and_the_site_of_the_page() throws Exception {
        assertThat(host.visitor(request(display(102, 102, true, Locale.CANADA_FRENCH))))
                .contains(new Visitor(new PortalSite(20_097, 34_001), new AgentId(102), Locale.FRENCH));
        assertThat(host.visitor(request(display(102, 102, true, Locale.US))))
                .map(Visitor::locale)
                .contains(Locale.ENGLISH);
    }

    @Test
    void an_impersonating_administrator_is_known_as_both() throws Exception {
        assertThat(host.visitor(request(display(102, 105, true, Locale.FRANCE))))
                .contains(new Visitor(
                        new PortalSite(20_097, 34_001),
                        new AgentId(102),
                        Locale.FRENCH,
                        Optional.of(new AgentId(105))));
    }

    @Test
    void a_guest_is_no_visitor_and_is_told_where_to_sign_in() throws Exception {
        PortletRequest guest = request(display(7, 7, false, Locale.FRANCE));

        assertThat(host.visitor(guest)).isEmpty();
        assertThat(host.signInAddress(guest)).contains("/c/portal/login");
    }

    @Test
    void a_request_that_the_portal_did_not_prepare_is_a_guests() {
        assertThat(host.visitor(request(null))).isEmpty();
        assertThat(host.signInAddress(request(null))).isEmpty();
    }

    @Test
    void liferay_is_seen_where_its_classes_are_and_only_there() {
        assertThat(LiferayPresence.isSeenBy(getClass().getClassLoader())).isTrue();
        assertThat(LiferayPresence.isSeenBy(ClassLoader.getPlatformClassLoader()))
                .isFalse();
    }

    private static PortletRequest request(ThemeDisplay display) {
        return Recording.of(PortletRequest.class)
                .when("getAttribute", 1, name -> name[0].equals(WebKeys.THEME_DISPLAY) ? display : null)
                .asked();
    }

    private static ThemeDisplay display(long user, long realUser, boolean signedIn, Locale locale) throws Exception {
        FakePortal.answerPropertiesWithNothing();
        GroupLocalServiceUtil.setService(Recording.of(GroupLocalService.class)
                .when("getGroup", 1, number -> Recording.of(Group.class).asked())
                .asked());
        ThemeDisplay display = new ThemeDisplay();
        display.setCompany(Recording.of(Company.class)
                .value("getCompanyId", 20_097L)
                .value("getGroupId", 20_121L)
                .asked());
        display.setScopeGroupId(34_001);
        display.setUser(account(user));
        display.setRealUser(account(realUser));
        display.setSignedIn(signedIn);
        display.setLocale(locale);
        display.setURLSignIn("/c/portal/login");
        return display;
    }

    private static User account(long number) {
        return Recording.of(User.class)
                .value("getUserId", number)
                .value("getContact", null)
                .asked();
    }
}
