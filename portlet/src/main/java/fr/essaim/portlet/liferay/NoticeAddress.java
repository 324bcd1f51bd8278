// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.exception.PortalException;
import com.liferay.portal.kernel.util.Portal;
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
        String page = page(event);
        if (page.isEmpty() || event.isAboutIdeas()) {
            return page;
        }
        String view = event.isAboutAction()
                ? "view=sheet&action=" + event.notice().about().id()
                : "view=todo";
        return page + (page.contains("?") ? "&" : "?") + "p_p_id=" + event.portlet() + "&p_p_lifecycle=0&" + view;
    }

    private String page(NoticeEvent event) {
        try {
            String address = portal.getLayoutFullURL(event.siteId(), event.portlet());
            return address == null ? "" : address;
        } catch (PortalException e) {
            LOG.warn("No page of site {} is known to hold {}", event.siteId(), event.portlet(), e);
            return "";
        }
    }
}
