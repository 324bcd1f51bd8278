// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.idea.jury.GridDraft;
import fr.essaim.idea.jury.ScoringGrids;
import fr.essaim.portlet.idea.review.CriterionInput;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/** A scoring grid while it is typed. */
public class GridForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int EMPTY_LINES = 2;

    private final List<CriterionInput> lines;
    private final int version;
    private Integer highest;

    GridForm(ScoringGrids.Form stored) {
        lines = stored.draft().lines().stream()
                .map(line -> new CriterionInput(line.id(), line.label(), line.guidance(), line.weight()))
                .collect(Collectors.toList());
        for (int i = 0; i < EMPTY_LINES && !stored.deliberates(); i++) {
            lines.add(new CriterionInput(null, "", "", 1));
        }
        highest = stored.draft().highest();
        version = stored.draft().version();
    }

    GridDraft draft() {
        return new GridDraft(
                highest == null ? 0 : highest,
                lines.stream()
                        .filter(CriterionInput::isFilled)
                        .map(line -> new GridDraft.Line(
                                line.getId(),
                                line.getLabel(),
                                line.getGuidance(),
                                line.getWeight() == null ? 0 : line.getWeight()))
                        .toList(),
                version);
    }

    public List<CriterionInput> getLines() {
        return lines;
    }

    public Integer getHighest() {
        return highest;
    }

    public void setHighest(Integer highest) {
        this.highest = highest;
    }
}
