// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.exchange.UnreadableCellException;
import fr.essaim.text.BundleText;
import fr.essaim.text.Folding;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A closed list of things that cells may name, each under a canonical text: axes by code or title, statuses by their
 * French or English label or their code. Compared without case or accents.
 */
final class PlanWords {

    private final String reasonKey;
    private final Map<String, String> labels = new LinkedHashMap<>();
    private final Map<String, Optional<String>> byWord = new HashMap<>();

    /** @param reasonKey the sentence for a word that isn't in the list */
    PlanWords(String reasonKey) {
        this.reasonKey = reasonKey;
    }

    /** @param others further words for the same thing; a word that means two things means none */
    PlanWords add(String canonical, String label, String... others) {
        labels.put(canonical, label);
        byWord.put(Folding.letters(label), Optional.of(canonical));
        for (String other : others) {
            byWord.merge(
                    Folding.letters(other),
                    Optional.of(canonical),
                    (before, now) -> before.equals(now) ? now : Optional.empty());
        }
        return this;
    }

    /** The names of an enum by their labels {@code prefix.NAME}, aliases {@code prefix.NAME.aliases} included. */
    static <E extends Enum<E>> PlanWords of(Class<E> type, String prefix, BundleText shown, BundleText other) {
        PlanWords words = new PlanWords("choice.unknown");
        for (E value : type.getEnumConstants()) {
            String key = prefix + "." + value.name();
            words.add(value.name(), shown.text(key), value.name(), other.text(key));
            for (BundleText text : List.of(shown, other)) {
                words.add(
                        value.name(),
                        shown.text(key),
                        text.text(key + ".aliases").split("\\|"));
            }
        }
        return words;
    }

    /** How the portal shows it; the canonical text itself where the list no longer has it. */
    String label(String canonical) {
        return labels.getOrDefault(canonical, canonical);
    }

    List<String> all() {
        return List.copyOf(labels.values());
    }

    /** @throws UnreadableCellException when the list has no such thing */
    String canonical(String word) {
        String folded = Folding.letters(word);
        return folded.isEmpty()
                ? unknown(word)
                : byWord.getOrDefault(folded, Optional.empty()).orElseGet(() -> unknown(word));
    }

    private String unknown(String word) {
        throw new UnreadableCellException(reasonKey, List.of(word), all());
    }
}
