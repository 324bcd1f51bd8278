// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.discussion;

import fr.essaim.discussion.Followers;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.portlet.idea.deposit.IdeaSheetBean;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether the visitor follows the idea whose sheet is open. */
@Named("ideaFollow")
@RequestScoped
public class FollowBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    IdeaSheetBean sheet;

    @Inject
    Followers followers;

    public void follow() {
        followers.follow(agent.visitor(), TalkSubject.idea(sheet.getIdeaId()), true);
        screen.tell("idea.discussion.followed");
    }

    public void unfollow() {
        followers.follow(agent.visitor(), TalkSubject.idea(sheet.getIdeaId()), false);
        screen.tell("idea.discussion.unfollowed");
    }
}
