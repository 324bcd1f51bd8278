// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.IdeaMerging;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.Map;

/** Makes two of the idea whose sheet is open. */
@Named("ideaSplit")
@ViewScoped
public class SplitBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    IdeaMerging merging;

    private SplitForm form;

    /** Ends on the sheet of the new idea. */
    public void split() throws IOException {
        long other = merging.split(agent.visitor(), sheet.getIdeaId(), form.draft());
        form = null;
        PortletLinks.leaveFor(Map.of("view", "idea", "idea", Long.toString(other)));
    }

    public SplitForm getForm() {
        if (form == null) {
            form = new SplitForm(sheet.shown());
        }
        return form;
    }
}
