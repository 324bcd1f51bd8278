// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.IdeaEditing;
import fr.essaim.idea.deposit.IdeaField;
import fr.essaim.idea.deposit.IdeaSheet;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The category and tags that a campaign's team gives to the idea whose sheet is open. */
@Named("ideaArrange")
@ViewScoped
public class ArrangeBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final List<IdeaField> FIELDS = List.of(IdeaField.CATEGORY, IdeaField.TAGS);

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    IdeaEditing editing;

    private int version;
    private HashMap<String, String> values;

    public void arrange() {
        Map<String, String> changes = new HashMap<>();
        FIELDS.forEach(
                field -> changes.put(field.name(), Objects.toString(getValues().get(field.name()), "")));
        version = editing.edit(agent.visitor(), sheet.getIdeaId(), version, changes);
        screen.tell("idea.deposit.arranged");
    }

    /** As the form holds them, by the names of fields. */
    public Map<String, String> getValues() {
        if (values == null) {
            IdeaSheet idea = sheet.shown();
            version = idea.version();
            values = new HashMap<>();
            FIELDS.forEach(field -> values.put(field.name(), idea.values().get(field.name())));
        }
        return values;
    }
}
