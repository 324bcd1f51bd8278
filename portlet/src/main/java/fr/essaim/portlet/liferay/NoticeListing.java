// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.liferay;

import fr.essaim.notice.FeaturePage;
import fr.essaim.notice.FeaturePages;
import fr.essaim.notice.Notice;

/**
 * Under what the portal lists a notice. It lists everything under some portlet: a notice of a feature that is not here stands
 * under the first one that is, as a sentence that leads nowhere.
 *
 * @param portlet the portlet's id on the portal
 * @param model the model under which the portal's settings list the kind
 * @param type the number of the kind in the portlet's notification definitions; 0 for a kind that they do not know
 */
record NoticeListing(String portlet, String model, int type) {

    static NoticeListing of(Notice notice, FeaturePages features) {
        return features.telling(notice)
                .map(feature -> new NoticeListing(portletId(feature), feature.resource(notice), feature.number(notice)))
                .orElseGet(() -> unknown(features.all().get(0)));
    }

    private static NoticeListing unknown(FeaturePage host) {
        return new NoticeListing(portletId(host), host.resource(), 0);
    }

    /** Where the archive is deployed under the name {@code essaim}. */
    static String portletId(FeaturePage feature) {
        return portletId(feature.portlet());
    }

    static String portletId(String portlet) {
        return portlet + "_WAR_essaim";
    }
}
