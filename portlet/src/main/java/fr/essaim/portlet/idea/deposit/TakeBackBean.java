// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.IdeaDeposits;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Takes the idea whose sheet is open back, as its author may, and puts it back. */
@Named("ideaTakeBack")
@RequestScoped
public class TakeBackBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    IdeaDeposits deposits;

    public void takeBack() {
        deposits.takeBack(agent.visitor(), sheet.getIdeaId());
        screen.tell("idea.deposit.taken-back");
        screen.offerUndo("ideaBack");
    }

    public void putBack() {
        deposits.putBack(agent.visitor(), sheet.getIdeaId());
        screen.tell("idea.deposit.put-back");
    }
}
