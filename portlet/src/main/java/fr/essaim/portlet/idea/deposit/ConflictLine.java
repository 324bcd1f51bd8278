// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import java.io.Serializable;

/** A field that somebody else changed meanwhile, and which of the two values is kept. */
public final class ConflictLine implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String field;
    private final String label;
    private final String theirs;
    private final String shown;
    private final String told;
    private String kept = "theirs";

    /**
     * @param theirs as the form holds it
     * @param shown the same as people read it
     * @param told who changed it, and when
     */
    ConflictLine(String field, String label, String theirs, String shown, String told) {
        this.field = field;
        this.label = label;
        this.theirs = theirs;
        this.shown = shown;
        this.told = told;
    }

    String field() {
        return field;
    }

    String theirs() {
        return theirs;
    }

    boolean keepsTheirs() {
        return "theirs".equals(kept);
    }

    public String getLabel() {
        return label;
    }

    public String getShown() {
        return shown;
    }

    public String getTold() {
        return told;
    }

    public String getKept() {
        return kept;
    }

    public void setKept(String kept) {
        this.kept = kept;
    }
}
