// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.util.Portal;
import com.liferay.portal.kernel.util.PortalUtil;

/** Shows notices about idea boxes in the portal's list of notifications. */
public class IdeaNoticeHandler extends NoticeHandler {

    public IdeaNoticeHandler() {
        this(PortalUtil.getPortal());
    }

    IdeaNoticeHandler(Portal portal) {
        super(portal, "ideas");
    }
}
