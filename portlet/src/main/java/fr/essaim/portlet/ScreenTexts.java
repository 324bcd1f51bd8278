// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The texts of all screens, as one bundle: what features share, and the file that each feature has in its own folder. Views
 * know it as {@code msg}. No two files have the same key. French is the root, and stays so whatever the language of the server.
 */
public class ScreenTexts extends ResourceBundle {

    /** The bundles it is made of. */
    static final List<String> FILES = List.of(
            "fr.essaim.portlet.messages",
            "fr.essaim.portlet.desk.messages",
            "fr.essaim.portlet.plan.messages",
            "fr.essaim.portlet.idea.messages");

    private final Map<String, Object> texts = new HashMap<>();

    public ScreenTexts() {
        this(Locale.FRENCH);
    }

    ScreenTexts(Locale language) {
        for (String name : FILES) {
            ResourceBundle file = getBundle(name, language, ScreenTexts.class.getClassLoader());
            file.keySet().forEach(key -> add(key, file));
        }
    }

    private void add(String key, ResourceBundle file) {
        if (texts.put(key, file.getObject(key)) != null) {
            throw new IllegalStateException(key + " has a text in two bundles, one is " + file.getBaseBundleName());
        }
    }

    @Override
    protected Object handleGetObject(String key) {
        return texts.get(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(texts.keySet());
    }
}
