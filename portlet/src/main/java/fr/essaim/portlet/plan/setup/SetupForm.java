// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.setup;

import fr.essaim.directory.Institution;
import fr.essaim.plan.PlanLines;
import fr.essaim.plan.setup.PlanDraft;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.field.TypedNumber;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.RichTextLines;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A plan's settings as typed: rich text, axes and groups as lines, institutions as ticks. */
public final class SetupForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String knownForeword;
    private final TreeSet<Long> notOffered = new TreeSet<>();
    private final ArrayList<Choice> offered = new ArrayList<>();
    private String title;
    private String startYear;
    private String endYear;
    private String foreword;
    private String[] institutions;
    private String axes;
    private String groups;

    /** @param directory the institutions to choose from; others that the plan has stay with it */
    public SetupForm(PlanDraft draft, Collection<Institution> directory) {
        knownForeword = draft.foreword();
        notOffered.addAll(draft.institutionIds());
        directory.forEach(institution -> {
            notOffered.remove(institution.id());
            offered.add(new Choice(Long.toString(institution.id()), institution.name()));
        });
        title = draft.title();
        startYear = Integer.toString(draft.startYear());
        endYear = Integer.toString(draft.endYear());
        foreword = RichTextLines.write(knownForeword);
        institutions = draft.institutionIds().stream()
                .filter(id -> !notOffered.contains(id))
                .map(String::valueOf)
                .toArray(String[]::new);
        axes = PlanLines.write(draft.axes());
        groups = PlanLines.write(draft.groups());
    }

    /**
     * What was typed.
     *
     * @throws InvalidValueException when a year is no number or a line is not one of a list
     */
    public PlanDraft draft() {
        Set<Long> chosen = institutions == null
                ? new TreeSet<>()
                : Arrays.stream(institutions).map(Long::valueOf).collect(Collectors.toCollection(TreeSet::new));
        chosen.addAll(notOffered);
        return new PlanDraft(
                title,
                TypedNumber.needed("START_YEAR", startYear),
                TypedNumber.needed("END_YEAR", endYear),
                richText(),
                chosen,
                PlanLines.read(PlanLines.AXES, axes),
                PlanLines.read(PlanLines.GROUPS, groups));
    }

    /** What was not touched stays as it was, whatever it holds. */
    private String richText() {
        String html = RichTextLines.read(foreword);
        return RichTextLines.read(RichTextLines.write(knownForeword)).equals(html) ? knownForeword : html;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getStartYear() {
        return startYear;
    }

    public void setStartYear(String startYear) {
        this.startYear = startYear;
    }

    public String getEndYear() {
        return endYear;
    }

    public void setEndYear(String endYear) {
        this.endYear = endYear;
    }

    public String getForeword() {
        return foreword;
    }

    public void setForeword(String foreword) {
        this.foreword = foreword;
    }

    /** The institutions to choose from; none where the directory has none. */
    public List<Choice> getOffered() {
        return offered;
    }

    public String[] getInstitutions() {
        return institutions;
    }

    public void setInstitutions(String[] institutions) {
        this.institutions = institutions;
    }

    public String getAxes() {
        return axes;
    }

    public void setAxes(String axes) {
        this.axes = axes;
    }

    public String getGroups() {
        return groups;
    }

    public void setGroups(String groups) {
        this.groups = groups;
    }
}
