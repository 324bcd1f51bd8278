// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import jakarta.faces.context.FacesContext;
import jakarta.portlet.PortletException;
import jakarta.portlet.PortletPreferences;
import jakarta.portlet.PortletRequest;
import java.io.IOException;
import java.util.Map;

/** What the portal keeps for one portlet on one page. */
public final class PortletSettings {

    private PortletSettings() {}

    /** Sets these, by their names. */
    public static void store(Map<String, String> values) throws PortletException, IOException {
        PortletRequest request = (PortletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        PortletPreferences present = request.getPreferences();
        for (Map.Entry<String, String> value : values.entrySet()) {
            present.setValue(value.getKey(), value.getValue());
        }
        present.store();
    }
}
