// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.deposit;

import fr.essaim.idea.deposit.CoAuthors;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The agent's answer to an invitation to sign an idea. */
@Named("ideaInvitation")
@RequestScoped
public class InvitationBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    CoAuthors coAuthors;

    public void accept(long ideaId) {
        coAuthors.answer(agent.visitor(), ideaId, true);
        screen.tell("idea.deposit.invitation.accepted");
    }

    public void decline(long ideaId) {
        coAuthors.answer(agent.visitor(), ideaId, false);
        screen.tell("idea.deposit.invitation.declined");
    }
}
