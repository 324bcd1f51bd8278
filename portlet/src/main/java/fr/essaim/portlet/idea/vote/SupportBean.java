// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.idea.vote.Supports;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The support of the idea whose sheet is open. */
@Named("ideaSupport")
@RequestScoped
public class SupportBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    Supports supports;

    private Supports.SupportState state;

    public Supports.SupportState getState() {
        if (state == null) {
            state = supports.of(agent.visitor(), sheet.getIdeaId());
        }
        return state;
    }

    public void support() {
        supports.support(agent.visitor(), sheet.getIdeaId());
        state = null;
        screen.tell("idea.vote.supported");
    }

    public void takeBack() {
        supports.takeBack(agent.visitor(), sheet.getIdeaId());
        state = null;
        screen.tell("idea.vote.taken-back");
    }

    /** As in « 12 soutiens »; empty while counts are hidden. */
    public String getCount() {
        Integer count = getState().count();
        return count == null ? "" : screen.text("idea.vote.supports", count);
    }
}
