// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.BusinessException;
import java.util.List;

/** Someone else changed the same fields meanwhile: nothing was saved. Sending again with the present version settles it. */
public class EditConflictException extends BusinessException {

    private final long actionId;
    private final int presentVersion;
    private final transient List<FieldConflict> conflicts;

    public EditConflictException(long actionId, int presentVersion, List<FieldConflict> conflicts) {
        super("edit.conflict", conflicts.size());
        this.actionId = actionId;
        this.presentVersion = presentVersion;
        this.conflicts = List.copyOf(conflicts);
    }

    public long actionId() {
        return actionId;
    }

    /** To send again with, once the person has chosen. */
    public int presentVersion() {
        return presentVersion;
    }

    public List<FieldConflict> conflicts() {
        return conflicts;
    }
}
