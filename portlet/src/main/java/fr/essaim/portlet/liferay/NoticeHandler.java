// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.model.UserNotificationEvent;
import com.liferay.portal.kernel.notifications.BaseUserNotificationHandler;
import com.liferay.portal.kernel.service.ServiceContext;
import com.liferay.portal.kernel.util.Portal;
import fr.essaim.notice.FeaturePages;
import fr.essaim.notice.NoticeText;
import fr.essaim.portlet.Texts;
import fr.essaim.text.Html;
import java.util.List;

/** Shows the notices of a feature in the portal's list of notifications. Named in {@code liferay-portlet.xml} and made by the portal. */
abstract class NoticeHandler extends BaseUserNotificationHandler {

    /** Those of this archive: the portal makes handlers, and hands them nothing. */
    private static volatile FeaturePages installed = new FeaturePages(List.of());

    private final Portal portal;

    /** @param portlet its name in the archive */
    NoticeHandler(Portal portal, String portlet) {
        this.portal = portal;
        setPortletId(NoticeListing.portletId(portlet));
    }

    static void know(FeaturePages features) {
        installed = features;
    }

    @Override
    protected String getTitle(UserNotificationEvent event, ServiceContext context) {
        return Html.escaped(text(context).title(NoticeEvent.of(event).notice()));
    }

    /** A notice that leads nowhere says so. */
    @Override
    protected String getBody(UserNotificationEvent event, ServiceContext context) {
        String sentence = text(context).sentence(NoticeEvent.of(event).notice());
        String nowhere = getLink(event, context).isEmpty()
                ? " " + Texts.of(context.getLocale()).get("notice.no-page")
                : "";
        return "<div class=\"title\">" + getTitle(event, context) + "</div><div class=\"body\">"
                + Html.escaped(sentence + nowhere) + "</div>";
    }

    @Override
    protected String getLink(UserNotificationEvent event, ServiceContext context) {
        NoticeEvent told = NoticeEvent.of(event);
        return new NoticeAddress(portal, installed)
                .of(told.siteId(), told.notice().about());
    }

    private static NoticeText text(ServiceContext context) {
        return new NoticeText(context.getLocale());
    }
}
