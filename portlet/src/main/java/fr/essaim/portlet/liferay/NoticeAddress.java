// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import com.liferay.portal.kernel.exception.PortalException;
import com.liferay.portal.kernel.util.Portal;
import fr.essaim.history.RecordKey;
import fr.essaim.notice.FeaturePage;
import fr.essaim.notice.FeaturePages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The page of a site that shows a record. A page may have the portlet several times, each under a number of its own that
 * only the page knows: there the page itself.
 */
final class NoticeAddress {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeAddress.class);

    private final Portal portal;
    private final FeaturePages features;

    NoticeAddress(Portal portal, FeaturePages features) {
        this.portal = portal;
        this.features = features;
    }

    /** Empty when no feature shows such records, or no page of the site holds its portlet. */
    String of(long siteId, RecordKey about) {
        return features.showing(about)
                .map(feature -> of(siteId, feature, feature.query(about)))
                .orElse("");
    }

    /** A view of a feature, by the part of the address that names it. */
    String of(long siteId, String name, String query) {
        return features.of(name).map(feature -> of(siteId, feature, query)).orElse("");
    }

    private String of(long siteId, FeaturePage feature, String query) {
        String portlet = NoticeListing.portletId(feature);
        String page = page(siteId, portlet);
        return page.isEmpty() || query.isEmpty() || feature.repeatable()
                ? page
                : page + (page.contains("?") ? "&" : "?") + "p_p_id=" + portlet + "&p_p_lifecycle=0&" + query;
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
