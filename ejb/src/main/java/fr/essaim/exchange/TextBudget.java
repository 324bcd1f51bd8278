// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.exchange;

import fr.essaim.exchange.UploadRefusedException.FileTooExpansive;

/** What the texts of a file may still cost. A text costs its length each time it is used, blanks included. */
public final class TextBudget {

    private final int cell;
    private long left;

    public TextBudget(UploadLimits limits) {
        this.cell = limits.cellCharacters();
        this.left = limits.textCharacters();
    }

    /** @throws FileTooExpansive when a cell's text is too long */
    public void check(int length) {
        if (length > cell) {
            throw new FileTooExpansive();
        }
    }

    /** @throws FileTooExpansive when a cell's text is too long, or all together are */
    public void spend(int length) {
        check(length);
        left -= length;
        if (left < 0) {
            throw new FileTooExpansive();
        }
    }
}
