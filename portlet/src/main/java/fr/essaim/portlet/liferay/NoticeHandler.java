// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.model.UserNotificationEvent;
import com.liferay.portal.kernel.notifications.BaseUserNotificationHandler;
import com.liferay.portal.kernel.service.ServiceContext;
import com.liferay.portal.kernel.util.Portal;
import com.liferay.portal.kernel.util.PortalUtil;
import fr.essaim.notice.NoticeText;
import fr.essaim.text.Html;

/**
 * Shows notices about the plan in the portal's list of notifications. Named in {@code liferay-portlet.xml} and made by the
 * portal.
 */
public class NoticeHandler extends BaseUserNotificationHandler {

    private final Portal portal;

    public NoticeHandler() {
        this(PortalUtil.getPortal());
    }

    NoticeHandler(Portal portal) {
        this(portal, NoticeEvent.PLAN);
    }

    NoticeHandler(Portal portal, String portlet) {
        this.portal = portal;
        setPortletId(portlet);
    }

    @Override
    protected String getTitle(UserNotificationEvent event, ServiceContext context) {
        return Html.escaped(text(context).title(NoticeEvent.of(event).notice()));
    }

    @Override
    protected String getBody(UserNotificationEvent event, ServiceContext context) {
        return "<div class=\"title\">" + getTitle(event, context) + "</div><div class=\"body\">"
                + Html.escaped(text(context).sentence(NoticeEvent.of(event).notice())) + "</div>";
    }

    @Override
    protected String getLink(UserNotificationEvent event, ServiceContext context) {
        return new NoticeAddress(portal).of(NoticeEvent.of(event));
    }

    private static NoticeText text(ServiceContext context) {
        return new NoticeText(context.getLocale());
    }
}
