// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.host;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.history.RecordKey;
import fr.essaim.notice.Notices;
import jakarta.portlet.PortletRequest;
import java.util.Optional;

/** The portal that the portlets run in, as far as they know it: its side of the ports, and who is asking. */
public interface PortalHost {

    Directory directory();

    Access access();

    Notices notices();

    /** Whether the portal has begun to offer its ports: it may start after its portlets. */
    default boolean isReady() {
        return true;
    }

    /** Who asks; empty for a guest. */
    Optional<Visitor> visitor(PortletRequest request);

    /** Where the request comes from, as far as the portal tells portlets; empty where it has told the audit log already. */
    default Optional<String> remoteAddress(PortletRequest request) {
        return Optional.empty();
    }

    /** The address of the page where a guest signs in, if the portal tells. */
    Optional<String> signInAddress(PortletRequest request);

    /** The address of the page that shows a record, be it another portlet's; empty when none is known. */
    default String address(PortletRequest request, RecordKey about) {
        return "";
    }

    /**
     * The address of the page that shows a view of a feature; empty when none is known.
     *
     * @param query the part of the address that names the view; empty for the first view
     */
    default String address(PortletRequest request, String feature, String query) {
        return "";
    }

    /** Told when a portlet has written its part of a page, with whatever it put into the page's head. */
    default void rendered(PortletRequest request) {}
}
