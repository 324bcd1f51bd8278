// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.exception.PortalException;
import com.liferay.portal.kernel.util.Portal;
import fr.essaim.history.RecordKey;
import fr.essaim.plan.PlanAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page that tells more about a notice: an action's sheet, or what an agent has to do, where the site shows the plan. A
 * page with idea boxes may have several, each under a number of its own that only the page knows: there the page itself.
 */
final class NoticeAddress {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeAddress.class);

    private final Portal portal;

    NoticeAddress(Portal portal) {
        this.portal = portal;
    }

    /** Empty when no page of the site holds the portlet. */
    String of(NoticeEvent event) {
        String view = event.isAboutAction()
                ? "view=sheet&action=" + event.notice().about().id()
                : "view=todo";
        return of(event.siteId(), event.portlet(), view);
    }

    /** The page that shows an action or something of an idea box; empty when no page of the site does. */
    String of(long siteId, RecordKey about) {
        boolean action = PlanAction.RECORD_TYPE.equals(about.type());
        return of(siteId, action ? NoticeEvent.PLAN : NoticeEvent.IDEAS, "view=sheet&action=" + about.id());
    }

    private String of(long siteId, String portlet, String view) {
        String page = page(siteId, portlet);
        return page.isEmpty() || NoticeEvent.IDEAS.equals(portlet)
                ? page
                : page + (page.contains("?") ? "&" : "?") + "p_p_id=" + portlet + "&p_p_lifecycle=0&" + view;
    }

    private String page(long siteId, String portlet) {
        try {
            String address = portal.getLayoutFullURL(siteId, portlet);
            return address == null ? "" : address;
        } catch (PortalException e) {
            LOG.warn("No page of site {} is known to hold {}", siteId, portlet, e);
            return "";
        }
    }
}
