// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.BusinessException;
import java.util.List;

/** Someone else changed the same fields meanwhile: nothing was saved. Sending again with the present version settles it. */
public class IdeaConflictException extends BusinessException {

    private final int presentVersion;
    private final transient List<IdeaConflict> conflicts;

    IdeaConflictException(int presentVersion, List<IdeaConflict> conflicts) {
        super("edit.conflict", conflicts.size());
        this.presentVersion = presentVersion;
        this.conflicts = List.copyOf(conflicts);
    }

    /** To send again with, once the person has chosen. */
    public int presentVersion() {
        return presentVersion;
    }

    public List<IdeaConflict> conflicts() {
        return conflicts;
    }
}
