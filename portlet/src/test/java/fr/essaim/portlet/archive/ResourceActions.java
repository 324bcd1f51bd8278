// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What an administrator can grant: for each portlet by its short name, and for each model, the actions that exist, those
 * given to members of a site from the start, and those that a guest may be given or has from the start.
 */
record ResourceActions(
        Map<String, Set<String>> portlets,
        Map<String, Set<String>> models,
        Map<String, Set<String>> portletsOfModels,
        List<String> roots,
        Map<String, Set<String>> openToGuests) {

    static ResourceActions of(String xml) {
        Element mapping = Sources.document(xml).getDocumentElement();
        ResourceActions read = new ResourceActions(
                new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new TreeMap<>());
        for (Element portlet : elements(mapping, "portlet-resource")) {
            String name = text(portlet, "portlet-name");
            read.portlets.put(name, keys(portlet, "supports"));
            read.openToGuests.put(name, openToGuests(portlet));
        }
        for (Element model : elements(mapping, "model-resource")) {
            String name = text(model, "model-name");
            read.models.put(name, keys(model, "supports"));
            read.openToGuests.put(name, openToGuests(model));
            List<String> portlets = elements(elements(model, "portlet-ref").get(0), "portlet-name").stream()
                    .map(Element::getTextContent)
                    .toList();
            read.portletsOfModels.put(name, Set.copyOf(portlets));
            if (!elements(model, "root").isEmpty()) {
                read.roots.addAll(portlets);
            }
        }
        return read;
    }

    /** What of it is about these portlets. */
    ResourceActions only(Set<String> wanted) {
        Map<String, Set<String>> ofPortlets = new TreeMap<>(portlets);
        ofPortlets.keySet().retainAll(wanted);
        Map<String, Set<String>> ofModels = new TreeMap<>(models);
        ofModels.keySet().removeIf(model -> !wanted.containsAll(portletsOfModels.get(model)));
        return new ResourceActions(ofPortlets, ofModels, portletsOfModels, roots, openToGuests);
    }

    private static Set<String> openToGuests(Element resource) {
        Set<String> open = keys(resource, "supports");
        open.removeAll(keys(resource, "guest-unsupported"));
        open.addAll(keys(resource, "guest-defaults"));
        return open;
    }

    private static Set<String> keys(Element resource, String list) {
        Set<String> keys = new TreeSet<>();
        for (Element found : elements(resource, list)) {
            elements(found, "action-key").forEach(key -> keys.add(key.getTextContent()));
        }
        return keys;
    }

    static String text(Element parent, String name) {
        List<Element> found = elements(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().trim();
    }

    static List<Element> elements(Element parent, String name) {
        NodeList found = parent.getElementsByTagName(name);
        return IntStream.range(0, found.getLength())
                .mapToObj(found::item)
                .map(Element.class::cast)
                .toList();
    }
}
