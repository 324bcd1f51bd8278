// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.directory.Institution;
import fr.essaim.exchange.ExchangeText;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.plan.StrategicAxis;
import fr.essaim.plan.WorkingGroup;
import fr.essaim.text.BundleText;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words that a plan's closed columns accept, and the word that empties a cell. */
final class PlanVocabulary {

    static final String BUNDLE = "fr.essaim.plan.exchange.messages";

    private final Map<ActionField, PlanWords> words = new EnumMap<>(ActionField.class);
    private final BundleText shown;
    private final BundleText other;

    PlanVocabulary(AdministrationPlan plan, Collection<Institution> institutions, Locale locale) {
        shown = text(locale);
        other = text(english(locale) ? Locale.FRENCH : Locale.ENGLISH);
        words.put(ActionField.STATUS, PlanWords.of(ActionStatus.class, "status", shown, other));
        words.put(ActionField.PRIORITY, PlanWords.of(PriorityLevel.class, "priority", shown, other));
        words.put(ActionField.CONFIDENCE, PlanWords.of(Confidence.class, "confidence", shown, other));
        PlanWords axes = new PlanWords("axis.unknown");
        for (StrategicAxis axis : plan.axes()) {
            String label = axis.code() + " " + axis.title();
            axes.add(axis.id().toString(), label, axis.code(), axis.title());
        }
        words.put(ActionField.AXIS, axes);
        PlanWords groups = new PlanWords("group.unknown");
        for (WorkingGroup group : plan.groups()) {
            groups.add(group.id().toString(), group.code() + " " + group.name(), group.code(), group.name());
        }
        words.put(ActionField.WORKING_GROUP, groups);
        PlanWords shared = new PlanWords("institution.unknown");
        institutions.stream()
                .filter(institution -> plan.institutionIds().contains(institution.id()))
                .forEach(institution ->
                        shared.add(Long.toString(institution.id()), institution.name(), institution.code()));
        words.put(ActionField.INSTITUTIONS, shared);
    }

    /** Sentences and labels of spreadsheets, of the plan's rules too. */
    static BundleText text(Locale locale) {
        return ExchangeText.of(locale, BUNDLE, "fr.essaim.messages");
    }

    private static boolean english(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    }

    PlanWords of(ActionField field) {
        return words.get(field);
    }

    /** Accepted values of a closed field; empty for the others. */
    List<String> accepted(ActionField field) {
        return Optional.ofNullable(words.get(field)).map(PlanWords::all).orElse(List.of());
    }

    /** Whether a cell asks for its value to be taken away. A blank one doesn't. */
    boolean clears(String text) {
        return text.equalsIgnoreCase(shown.text("cell.clear")) || text.equalsIgnoreCase(other.text("cell.clear"));
    }

    BundleText shown() {
        return shown;
    }

    BundleText other() {
        return other;
    }
}
