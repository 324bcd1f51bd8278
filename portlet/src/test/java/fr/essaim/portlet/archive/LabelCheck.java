// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.archive;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Element;

/**
 * Whether everything that Liferay shows of a portlet has its text: titles, category, models, actions, kinds of
 * notification. Liferay looks for each in the bundle that {@code portlet.xml} names.
 */
final class LabelCheck {

    /** Constants of Liferay's {@code ActionKeys}, labelled by the portal itself in all its languages. */
    static final Set<String> LABELLED_BY_THE_PORTAL = Set.of(
            "ACCESS_IN_CONTROL_PANEL",
            "ADD_TO_PAGE",
            "CONFIGURATION",
            "HELP",
            "PERMISSIONS",
            "PREFERENCES",
            "UPDATE",
            "VIEW");

    private LabelCheck() {}

    /** @param context the name of the web application, the end of every portlet's id */
    static Set<String> keys(
            Set<String> portlets, String context, ResourceActions actions, String display, String notifications) {
        Set<String> keys = new TreeSet<>();
        for (String namespace : List.of("jakarta", "javax")) {
            keys.add(namespace + ".portlet.title");
            portlets.forEach(name -> keys.add("%s.portlet.title.%s_WAR_%s".formatted(namespace, name, context)));
        }
        for (Element category :
                ResourceActions.elements(Sources.document(display).getDocumentElement(), "category")) {
            if (!"category.hidden".equals(category.getAttribute("name"))) {
                keys.add(category.getAttribute("name"));
            }
        }
        actions.models().keySet().forEach(model -> keys.add("model.resource." + model));
        for (Map<String, Set<String>> resources : List.of(actions.portlets(), actions.models())) {
            resources.values().forEach(codes -> codes.stream()
                    .filter(code -> !LABELLED_BY_THE_PORTAL.contains(code))
                    .forEach(code -> keys.add("action." + code)));
        }
        ResourceActions.elements(Sources.document(notifications).getDocumentElement(), "description")
                .forEach(description -> keys.add(description.getTextContent()));
        return keys;
    }

    static List<String> problems(Set<String> keys, Map<String, Properties> languages) {
        List<String> problems = new ArrayList<>();
        languages.forEach((language, texts) -> {
            keys.stream()
                    .filter(key -> texts.getProperty(key, "").isBlank())
                    .forEach(key -> problems.add("no text for %s in %s".formatted(key, language)));
            texts.stringPropertyNames().stream()
                    .filter(key ->
                            !keys.contains(key) && !key.matches("(jakarta|javax)\\.portlet\\.(short-title|keywords)"))
                    .forEach(key -> problems.add("nothing shows %s, in %s".formatted(key, language)));
        });
        return problems;
    }
}
