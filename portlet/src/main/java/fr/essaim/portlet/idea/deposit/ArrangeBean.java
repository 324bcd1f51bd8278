// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.access.Visitor;
import fr.essaim.idea.deposit.IdeaEditing;
import fr.essaim.idea.deposit.IdeaField;
import fr.essaim.idea.deposit.IdeaMerging;
import fr.essaim.idea.deposit.IdeaSheet;
import fr.essaim.idea.deposit.IdeaSheets;
import fr.essaim.idea.deposit.SplitIdea;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.RichTextLines;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** What a campaign's team does with the idea whose sheet is open: its category and tags, merging, splitting. */
@Named("ideaArrange")
@ViewScoped
public class ArrangeBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    IdeaSheets sheets;

    @Inject
    IdeaEditing editing;

    @Inject
    IdeaMerging merging;

    private String key = UUID.randomUUID().toString();
    private int version;
    private String into;
    private HashMap<String, String> values;

    private void open() {
        IdeaSheet idea = sheets.sheet(agent.visitor(), sheet.getIdeaId(), 0);
        version = idea.version();
        values = new HashMap<>();
        values.put("category", idea.values().get(IdeaField.CATEGORY.name()));
        values.put("tags", idea.values().get(IdeaField.TAGS.name()));
        values.put("keptTitle", idea.title());
        values.put("keptText", RichTextLines.write(idea.description()));
    }

    public void arrange() {
        version = editing.edit(
                agent.visitor(),
                sheet.getIdeaId(),
                version,
                Map.of(IdeaField.CATEGORY.name(), value("category"), IdeaField.TAGS.name(), value("tags")));
        screen.tell("idea.deposit.arranged");
    }

    /** Into the idea of the number that was typed. */
    public void merge() {
        String number = into == null ? "" : into.strip().replaceFirst("^[nN]?[°º]?\\s*", "");
        if (!number.matches("\\d{1,9}")) {
            throw new InvalidValueException("MERGED_INTO", "idea.merge-target");
        }
        merging.mergeInto(agent.visitor(), sheet.getIdeaId(), Integer.parseInt(number));
        screen.tell("idea.deposit.merged");
        screen.offerUndo("ideaMerge");
    }

    public void part() {
        merging.part(agent.visitor(), sheet.getIdeaId());
        into = null;
        screen.tell("idea.deposit.parted");
    }

    public void split() throws IOException {
        Visitor visitor = agent.visitor();
        long other = merging.split(
                visitor,
                sheet.getIdeaId(),
                new SplitIdea(
                        key,
                        value("keptTitle"),
                        RichTextLines.read(value("keptText")),
                        value("newTitle"),
                        RichTextLines.read(value("newText"))));
        key = UUID.randomUUID().toString();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .redirect(PortletLinks.view(Map.of("view", "idea", "idea", Long.toString(other))));
    }

    private String value(String name) {
        String value = getValues().get(name);
        return value == null ? "" : value;
    }

    /** As the forms hold them. */
    public Map<String, String> getValues() {
        if (values == null) {
            open();
        }
        return values;
    }

    public String getInto() {
        return into;
    }

    public void setInto(String into) {
        this.into = into;
    }
}
