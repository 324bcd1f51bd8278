// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.RecordNotFoundException;
import fr.essaim.portlet.RecordNumber;
import jakarta.faces.context.FacesContext;

/** Which idea an address names. */
public final class IdeaParameter {

    private IdeaParameter() {}

    /** @throws RecordNotFoundException when it names none */
    public static long read() {
        long id = readOrZero();
        if (id == 0) {
            throw new RecordNotFoundException("idea.not-found");
        }
        return id;
    }

    /** 0 when it names none. */
    public static long readOrZero() {
        String text = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .getOrDefault("idea", "");
        return RecordNumber.of(text);
    }
}
