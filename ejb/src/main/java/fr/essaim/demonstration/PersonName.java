// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import java.text.Normalizer;
import java.util.Locale;

/** What a person is called. */
record PersonName(String first, String last, Gender gender) {

    /** {@code prenom.nom}, without accents, as a mail address has it. */
    String mailKey() {
        return folded(first) + "." + folded(last);
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", "-");
    }
}
