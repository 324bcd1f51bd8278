// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.mail.kernel.service.MailServiceUtil;
import com.liferay.portal.kernel.notifications.UserNotificationManagerUtil;
import com.liferay.portal.kernel.security.permission.PermissionCheckerFactoryUtil;
import com.liferay.portal.kernel.security.permission.PermissionThreadLocal;
import com.liferay.portal.kernel.service.UserNotificationEventLocalServiceUtil;
import com.liferay.portal.kernel.theme.ThemeDisplay;
import com.liferay.portal.kernel.util.PortalUtil;
import com.liferay.portal.kernel.util.PrefsPropsUtil;
import com.liferay.portal.kernel.util.WebKeys;
import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import fr.essaim.notice.FeaturePages;
import fr.essaim.notice.Notices;
import fr.essaim.portlet.host.PortalHost;
import jakarta.portlet.PortletRequest;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Liferay as the portlets' host: it says who asks, from which of its sites, through the theme display of each request. */
final class LiferayHost implements PortalHost {

    private final Directory directory;
    private final Access access;
    private final Notices notices;
    private final FeaturePages features;

    LiferayHost(Directory directory, Access access, Notices notices, FeaturePages features) {
        this.directory = directory;
        this.access = access;
        this.notices = notices;
        this.features = features;
    }

    static LiferayHost ofThisPortal(FeaturePages features) {
        LiferayServices services = LiferayServices.ofThisPortal();
        CompanyScope scope = new CompanyScope();
        return new LiferayHost(
                new LiferayDirectory(services, scope),
                new LiferayAccess(
                        services,
                        scope,
                        PermissionThreadLocal::getPermissionChecker,
                        PermissionCheckerFactoryUtil::create),
                new LiferayNotices(
                        services,
                        scope,
                        UserNotificationEventLocalServiceUtil.getService(),
                        UserNotificationManagerUtil::isDeliver,
                        PortalUtil.getPortal(),
                        features,
                        new Postman(MailServiceUtil.getService(), PrefsPropsUtil::getString),
                        Clock.systemUTC()),
                features);
    }

    @Override
    public Directory directory() {
        return directory;
    }

    @Override
    public Access access() {
        return access;
    }

    @Override
    public Notices notices() {
        return notices;
    }

    @Override
    public Optional<Visitor> visitor(PortletRequest request) {
        return display(request).filter(ThemeDisplay::isSignedIn).map(LiferayHost::visitor);
    }

    private static Visitor visitor(ThemeDisplay display) {
        long agent = display.getUserId();
        long really = display.getRealUserId();
        return new Visitor(
                new PortalSite(display.getCompanyId(), display.getScopeGroupId()),
                new AgentId(agent),
                Locale.ENGLISH.getLanguage().equals(display.getLocale().getLanguage()) ? Locale.ENGLISH : Locale.FRENCH,
                really == agent || really <= 0 ? Optional.empty() : Optional.of(new AgentId(really)));
    }

    @Override
    public Optional<String> remoteAddress(PortletRequest request) {
        return Optional.ofNullable(PortalUtil.getHttpServletRequest(request)).map(HttpServletRequest::getRemoteAddr);
    }

    @Override
    public Optional<String> signInAddress(PortletRequest request) {
        return display(request).map(ThemeDisplay::getURLSignIn).filter(address -> !address.isEmpty());
    }

    @Override
    public String address(PortletRequest request, RecordKey about) {
        return display(request)
                .map(display ->
                        new NoticeAddress(PortalUtil.getPortal(), features).of(display.getScopeGroupId(), about))
                .orElse("");
    }

    @Override
    public String address(PortletRequest request, String feature, String query) {
        return display(request)
                .map(display -> new NoticeAddress(PortalUtil.getPortal(), features)
                        .of(display.getScopeGroupId(), feature, query))
                .orElse("");
    }

    @Override
    public void rendered(PortletRequest request) {
        SharedHead.tidy(request);
    }

    private static Optional<ThemeDisplay> display(PortletRequest request) {
        return Optional.ofNullable((ThemeDisplay) request.getAttribute(WebKeys.THEME_DISPLAY));
    }
}
