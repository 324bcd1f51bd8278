// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.util.Portal;
import com.liferay.portal.kernel.util.PortalUtil;

/** Shows notices about the plan in the portal's list of notifications. */
public class PlanNoticeHandler extends NoticeHandler {

    public PlanNoticeHandler() {
        this(PortalUtil.getPortal());
    }

    PlanNoticeHandler(Portal portal) {
        super(portal, "plan");
    }
}
