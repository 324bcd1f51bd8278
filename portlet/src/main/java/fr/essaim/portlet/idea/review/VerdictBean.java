// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.review;

import fr.essaim.idea.review.Verdicts;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.PortletLinks;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;

/** What the review found, beside the sheet of an idea. */
@Named("ideaVerdict")
@RequestScoped
public class VerdictBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    Verdicts verdicts;

    @Inject
    IdeaSheetBean sheet;

    private Verdicts.Line line;

    /** Asked once, when the sheet is shown. */
    public Verdicts.Line getLine() {
        if (line == null) {
            line = verdicts.of(agent.visitor(), sheet.getIdeaId());
        }
        return line;
    }

    public String getName() {
        return screen.name(getLine().admissibility());
    }

    public String getCost() {
        return screen.euros(getLine().agreedCost());
    }

    /** Empty for those who may not open the review, or where there is none yet. */
    public String getAddress() {
        return getLine().team() && getLine().assigned()
                ? PortletLinks.view(Map.of("view", "review", "idea", Long.toString(sheet.getIdeaId())))
                : "";
    }
}
