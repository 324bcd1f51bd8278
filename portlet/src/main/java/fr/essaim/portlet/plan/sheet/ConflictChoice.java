// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.plan.ActionField;
import java.io.Serializable;

/** A field that two people changed, both values as read on screen, and which one to keep. */
public final class ConflictChoice implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ActionField field;
    private final String label;
    private final String mine;
    private final String theirs;
    private final String theirValue;
    private final String told;
    private String kept = "theirs";

    /**
     * @param theirValue in canonical text
     * @param told who changed it and when
     */
    public ConflictChoice(ActionField field, String label, String mine, String theirs, String theirValue, String told) {
        this.field = field;
        this.label = label;
        this.mine = mine;
        this.theirs = theirs;
        this.theirValue = theirValue;
        this.told = told;
    }

    public ActionField field() {
        return field;
    }

    public String theirValue() {
        return theirValue;
    }

    public boolean keepsTheirs() {
        return !"mine".equals(kept);
    }

    public String getLabel() {
        return label;
    }

    public String getMine() {
        return mine;
    }

    public String getTheirs() {
        return theirs;
    }

    public String getTold() {
        return told;
    }

    /** {@code mine} or {@code theirs}. */
    public String getKept() {
        return kept;
    }

    public void setKept(String kept) {
        this.kept = kept;
    }
}
