// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import fr.essaim.text.BundleText;
import java.util.List;

/**
 * One thing wrong with an imported file, told so that a person can correct it.
 *
 * @param sheet empty in a csv
 * @param line as the spreadsheet program numbers it; 0 when it is about the whole file or sheet
 * @param column the heading as the file has it, or ours where it is missing; empty when it is about the whole row
 * @param value what the cell says, at most 200 characters of it
 * @param reasonKey key of the sentence, by {@link ExchangeText} or the feature's own texts
 * @param args what the sentence speaks of
 * @param acceptedValues what may stand there, at most 50 of them; empty when no list says it
 */
public record ImportIssue(
        String sheet,
        int line,
        String column,
        String value,
        String reasonKey,
        List<String> args,
        List<String> acceptedValues) {

    private static final int SHOWN_OF_VALUE = 200;
    private static final int SHOWN_VALUES = 50;

    public ImportIssue {
        value = value.length() > SHOWN_OF_VALUE ? value.substring(0, SHOWN_OF_VALUE) + "…" : value;
        args = List.copyOf(args);
        acceptedValues = List.copyOf(acceptedValues.subList(0, Math.min(SHOWN_VALUES, acceptedValues.size())));
    }

    /** @param text must know the sentences of the issue's kind */
    public String sentence(BundleText text) {
        return text.told(reasonKey, args);
    }
}
