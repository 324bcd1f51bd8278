// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea;

import fr.essaim.portlet.RecordNumber;
import jakarta.faces.context.FacesContext;
import jakarta.portlet.PortletPreferences;
import jakarta.portlet.PortletRequest;

/**
 * What was set for this widget on this page.
 *
 * @param boxId the only idea box that it shows; 0 for all
 */
public record IdeaPreferences(long boxId) {

    /** Name of the portlet's preference. */
    public static final String BOX = "box";

    /** Those of the present Faces request. */
    public static IdeaPreferences current() {
        return of(((PortletRequest)
                        FacesContext.getCurrentInstance().getExternalContext().getRequest())
                .getPreferences());
    }

    /** What cannot be understood is as if it were not set. */
    public static IdeaPreferences of(PortletPreferences preferences) {
        String box = preferences.getValue(BOX, "");
        return new IdeaPreferences(RecordNumber.of(box));
    }
}
