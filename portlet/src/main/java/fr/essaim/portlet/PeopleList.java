// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** Agents in a form, by their numbers: those offered, those ticked among them, and the one found in the field beside. */
public final class PeopleList implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ArrayList<String> offered;
    private String[] chosen;
    private String addition;

    /** All of them ticked. */
    public PeopleList(Collection<String> agents) {
        offered = new ArrayList<>(agents);
        chosen = agents.toArray(String[]::new);
    }

    /** Puts the agent who was found among those offered, ticked. */
    public void add() {
        if (addition != null && !addition.isBlank()) {
            chosen = Stream.concat(numbers().stream(), Stream.of(addition))
                    .distinct()
                    .toArray(String[]::new);
            if (!offered.contains(addition)) {
                offered.add(addition);
            }
        }
        addition = null;
    }

    /** Of those who are ticked. */
    public List<String> numbers() {
        return chosen == null ? List.of() : Arrays.asList(chosen);
    }

    public String[] getChosen() {
        return chosen;
    }

    public void setChosen(String[] chosen) {
        this.chosen = chosen;
    }

    /** Whom the form began with or was given since, whether still ticked or not. */
    public List<String> getOffered() {
        return offered;
    }

    public String getAddition() {
        return addition;
    }

    public void setAddition(String addition) {
        this.addition = addition;
    }
}
