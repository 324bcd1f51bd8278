// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.w3c.dom.Element;

/** The portlets that {@code portlet.xml} declares: their short names, each with its text bundle. */
final class Portlets {

    private Portlets() {}

    static Map<String, String> bundles(String portletXml) {
        Map<String, String> bundles = new TreeMap<>();
        for (Element portlet :
                ResourceActions.elements(Sources.document(portletXml).getDocumentElement(), "portlet")) {
            bundles.put(
                    ResourceActions.text(portlet, "portlet-name"), ResourceActions.text(portlet, "resource-bundle"));
        }
        return bundles;
    }

    /** The ids under which Liferay's own descriptors mention portlets. */
    static List<String> mentioned(String liferayXml) {
        Element root = Sources.document(liferayXml).getDocumentElement();
        return ResourceActions.elements(root, "portlet").stream()
                .map(portlet -> portlet.hasAttribute("id")
                        ? portlet.getAttribute("id")
                        : ResourceActions.text(portlet, "portlet-name"))
                .sorted()
                .toList();
    }
}
