// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import java.io.Serializable;

/** A line of a checklist or of a grid as it is typed; a line whose label is emptied goes. */
public class CriterionInput implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private String label;
    private String guidance;
    private Integer weight;

    /** @param id null for a line to be filled in */
    public CriterionInput(Long id, String label, String guidance, Integer weight) {
        this.id = id;
        this.label = label;
        this.guidance = guidance;
        this.weight = weight;
    }

    public Long getId() {
        return id;
    }

    public boolean isFilled() {
        return label != null && !label.isBlank();
    }

    public String getLabel() {
        return label;
    }

    public void setLabel(String label) {
        this.label = label;
    }

    public String getGuidance() {
        return guidance;
    }

    public void setGuidance(String guidance) {
        this.guidance = guidance;
    }

    public Integer getWeight() {
        return weight;
    }

    public void setWeight(Integer weight) {
        this.weight = weight;
    }
}
