// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reports progress as on the sheet of an action: one click opens the dialog, one saves it, both are posted by the page's
 * script. The agent has several sheets open and takes them in turn.
 */
final class ProgressReport implements Journey {

    private static final Pattern STATE = Pattern.compile("ViewState:\\d+\"><!\\[CDATA\\[([^\\]]+)\\]\\]>");
    private static final Pattern REFUSED = Pattern.compile("\"validationFailed\":true");
    private static final Map<String, String> SCRIPTED =
            Map.of("Faces-Request", "partial/ajax", "X-Requested-With", "XMLHttpRequest");

    private final Browser browser;
    private final List<Sheet> sheets = new ArrayList<>();
    private int count;

    /** An open sheet: where it posts to, its loader as first shown, the state of its view. */
    private static final class Sheet {

        private final String action;
        private final FacesForm loader;
        private String state;

        Sheet(String action, FacesForm loader) {
            this.action = action;
            this.loader = loader;
            this.state = loader.fields().get(loader.prefix() + "jakarta.faces.ViewState");
        }
    }

    ProgressReport(Browser browser, List<String> addresses) {
        this.browser = browser;
        for (String address : addresses) {
            String page = browser.get(address).text();
            Matcher action = Pattern.compile("[?&]action=(\\d+)").matcher(address);
            if (!action.find()) {
                throw new IllegalArgumentException(address);
            }
            sheets.add(new Sheet(action.group(1), FacesForm.of(page, "reportLoader")));
        }
    }

    @Override
    public long once() {
        Sheet sheet = sheets.get(count % sheets.size());
        count++;
        long begin = System.nanoTime();
        String opened = send(sheet, sheet.loader.click(Map.of("id", sheet.action)));
        FacesForm form = FacesForm.of(opened, "reportForm");
        String saved = send(
                sheet,
                form.click(Map.of(
                        "progress",
                        Integer.toString(count * 5 % 100),
                        "confidence",
                        "ACHIEVABLE",
                        "text",
                        "Étape franchie, la suite est engagée. " + count)));
        long end = System.nanoTime();
        if (REFUSED.matcher(saved).find() || !saved.contains("data-sheet=")) {
            throw new WrongAnswerException("The report was refused: " + saved);
        }
        return end - begin;
    }

    private String send(Sheet sheet, Map<String, String> sent) {
        sent.put(sheet.loader.prefix() + "jakarta.faces.ViewState", sheet.state);
        Browser.Answer answer = browser.post(sheet.loader.address(), sent, SCRIPTED);
        String text = answer.text();
        if (answer.status() != 200 || !text.contains("<partial-response")) {
            throw new WrongAnswerException("A click was answered " + answer.status() + ": " + text);
        }
        Matcher state = STATE.matcher(text);
        if (state.find()) {
            sheet.state = state.group(1);
        }
        return text;
    }
}
