// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A form of a Faces page, read from its markup, and what the page's script sends when one of its buttons is clicked.
 *
 * @param id with the portlet's namespace, such as {@code ns:reportForm}
 */
record FacesForm(String id, String markup, Map<String, String> fields) {

    private static final Pattern FORM = Pattern.compile("<form id=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern TEXT = Pattern.compile("<textarea\\b([^>]*)>([^<]*)</textarea>");
    private static final Pattern SELECT = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
    private static final Pattern CLICK = Pattern.compile("PrimeFaces\\.ab\\(\\{(.*?)\\}\\)");

    /** @param name id of the form without the namespace */
    static FacesForm of(String page, String name) {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            if (forms.group(1).endsWith(":" + name)) {
                return new FacesForm(forms.group(1), forms.group(), fields(forms.group()));
            }
        }
        throw new Journey.WrongAnswerException("There is no form " + name + " in " + page);
    }

    private static Map<String, String> fields(String markup) {
        Map<String, String> fields = new LinkedHashMap<>();
        INPUT.matcher(markup).results().map(input -> input.group()).forEach(input -> {
            String type = attribute(input, "type");
            if (!"radio".equals(type) && !"checkbox".equals(type)) {
                put(fields, input, attribute(input, "value"));
            }
        });
        TEXT.matcher(markup).results().forEach(text -> put(fields, text.group(1), text.group(2)));
        SELECT.matcher(markup).results().forEach(select -> {
            Matcher chosen = CHOSEN.matcher(select.group(2));
            put(fields, select.group(1), chosen.find() ? chosen.group(1) : "");
        });
        return fields;
    }

    private static void put(Map<String, String> fields, String tag, String value) {
        String name = attribute(tag, "name");
        if (!name.isEmpty()) {
            fields.put(name, value);
        }
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    /** The portlet's namespace, with its colon. */
    String prefix() {
        return id.substring(0, id.indexOf(':') + 1);
    }

    /** Where the page's script posts to, without scheme and host. */
    String address() {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().endsWith("encodedURL"))
                .map(Map.Entry::getValue)
                .map(url -> url.replaceFirst("^https?://[^/]+", ""))
                .findFirst()
                .orElseThrow();
    }

    /** What a click on the first button of the form sends, with these values typed in first. */
    Map<String, String> click(Map<String, String> typed) {
        Matcher clicks = CLICK.matcher(markup.replace("&quot;", "\""));
        String call = clicks.find() ? clicks.group(1) : "";
        String source = argument(call, "s");
        String prefix = prefix();
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put(prefix + "jakarta.faces.partial.ajax", "true");
        sent.put(prefix + "jakarta.faces.source", source);
        sent.put(prefix + "jakarta.faces.partial.execute", argument(call, "p"));
        sent.put(prefix + "jakarta.faces.partial.render", argument(call, "u"));
        sent.put(source, source);
        sent.putAll(fields);
        typed.forEach((name, value) -> sent.put(id + ":" + name, value));
        return sent;
    }

    private static String argument(String call, String name) {
        Matcher found = Pattern.compile("\\b" + name + ":\"([^\"]*)\"").matcher(call);
        return found.find() ? found.group(1).replace(',', ' ') : "";
    }
}
