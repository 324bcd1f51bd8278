// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.enterprise;

import fr.essaim.demonstration.DemonstrationPeople;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An agent who reports progress as the dialog of the page does it, one report after the other. A report that was not
 * confirmed is sent again as the page does it: the page anew, the dialog anew, the text and the key of before.
 */
final class ReportingAgent {

    private static final Map<String, String> SCRIPTED =
            Map.of("Faces-Request", "partial/ajax", "X-Requested-With", "XMLHttpRequest");
    private static final Pattern STATE = Pattern.compile("ViewState:\\d+\"><!\\[CDATA\\[([^\\]]+)\\]\\]>");
    private static final Pattern ACTION = Pattern.compile("data-action=\"([1-9]\\d*)\"");
    private static final Pattern FORM = Pattern.compile("<form id=\"([^\"]+)\".*?</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");
    private static final Pattern SELECT = Pattern.compile("<select\\b([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\" selected");
    private static final Pattern CLICK = Pattern.compile("PrimeFaces\\.ab\\(\\{(.*?)\\}\\)");

    private record Form(String id, String click, Map<String, String> fields) {

        String prefix() {
            return id.substring(0, id.indexOf(':') + 1);
        }
    }

    private final PortalVisit visit;
    private final String action;
    private String state;
    private String address;
    private int signedOut;
    private int sentAgain;

    /** @param turn which of the plan's actions, from 0 */
    ReportingAgent(URI portal, String login, int turn) {
        visit = new PortalVisit(portal);
        visit.signIn(login, DemonstrationPeople.PASSWORD);
        action = ACTION.matcher(visit.get("page/plan").text())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .skip(turn)
                .findFirst()
                .orElseThrow();
    }

    /** How often a page asked to sign in. */
    int signedOut() {
        return signedOut;
    }

    /** How often a report was sent again that had not been confirmed. */
    int sentAgain() {
        return sentAgain;
    }

    /** Returns when the report is confirmed. */
    void report(String text) throws InterruptedException {
        String key = null;
        for (int tries = 1; ; tries++) {
            try {
                Form dialog = opened();
                sentAgain += key == null ? 0 : 1;
                key = key == null ? keyOf(dialog) : key;
                String answer =
                        click(dialog, Map.of("progress", "50", "confidence", "ACHIEVABLE", "text", text, "key", key));
                if (answer.contains("es-message es-success")) {
                    return;
                }
            } catch (UncheckedIOException | IllegalStateException unanswered) {
                if (tries > 60) {
                    throw unanswered;
                }
            }
            Thread.sleep(250);
        }
    }

    private static String keyOf(Form dialog) {
        String key = dialog.fields().get(dialog.id() + ":key");
        if (key == null) {
            throw new IllegalStateException("The dialog did not open");
        }
        return key;
    }

    private Form opened() {
        PortalVisit.Answer page = visit.get("page/plan?view=sheet&action=" + action);
        if (page.status() == 302 && page.location().contains("signin")) {
            signedOut++;
        }
        if (page.status() != 200) {
            throw new IllegalStateException("The page was answered " + page.status());
        }
        state = null;
        Form loader = form(page.text(), "reportLoader");
        address = loader.fields().entrySet().stream()
                .filter(field -> field.getKey().endsWith("encodedURL"))
                .map(field -> field.getValue().replaceFirst("^https?://[^/]+", ""))
                .findFirst()
                .orElseThrow();
        return form(click(loader, Map.of("id", action)), "reportForm");
    }

    private String click(Form form, Map<String, String> typed) {
        Map<String, String> sent = new LinkedHashMap<>();
        sent.put(form.prefix() + "jakarta.faces.partial.ajax", "true");
        sent.put(form.prefix() + "jakarta.faces.source", argument(form, "s"));
        sent.put(form.prefix() + "jakarta.faces.partial.execute", argument(form, "p"));
        sent.put(form.prefix() + "jakarta.faces.partial.render", argument(form, "u"));
        sent.put(argument(form, "s"), argument(form, "s"));
        sent.putAll(form.fields());
        typed.forEach((name, value) -> sent.put(form.id() + ":" + name, value));
        if (state != null) {
            sent.put(form.prefix() + "jakarta.faces.ViewState", state);
        }
        PortalVisit.Answer answer = visit.post(address, sent, SCRIPTED);
        if (answer.status() != 200) {
            throw new IllegalStateException("A click was answered " + answer.status());
        }
        Matcher found = STATE.matcher(answer.text());
        if (found.find()) {
            state = found.group(1);
        }
        return answer.text();
    }

    private static Form form(String page, String name) {
        Matcher forms = FORM.matcher(page);
        while (forms.find()) {
            if (forms.group(1).endsWith(":" + name)) {
                Matcher click = CLICK.matcher(forms.group().replace("&quot;", "\""));
                return new Form(forms.group(1), click.find() ? click.group(1) : "", fields(forms.group()));
            }
        }
        throw new IllegalStateException("There is no form " + name);
    }

    private static Map<String, String> fields(String markup) {
        Map<String, String> fields = new HashMap<>();
        INPUT.matcher(markup).results().map(input -> input.group()).forEach(input -> {
            if (!attribute(input, "type").matches("radio|checkbox")) {
                fields.put(attribute(input, "name"), attribute(input, "value"));
            }
        });
        SELECT.matcher(markup).results().forEach(select -> {
            Matcher chosen = CHOSEN.matcher(select.group(2));
            fields.put(attribute(select.group(1), "name"), chosen.find() ? chosen.group(1) : "");
        });
        fields.remove("");
        return fields;
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1).replace("&amp;", "&") : "";
    }

    private static String argument(Form form, String name) {
        Matcher found = Pattern.compile("\\b" + name + ":\"([^\"]*)\"").matcher(form.click());
        return found.find() ? found.group(1).replace(',', ' ') : "";
    }
}
