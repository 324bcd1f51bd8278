// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.discussion;

import fr.essaim.discussion.Followers;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Whether the visitor follows the record that is discussed. */
@Named("follow")
@RequestScoped
public class FollowBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    DiscussionBean discussion;

    @Inject
    Followers followers;

    public void follow() {
        followers.follow(agent.visitor(), discussion.record(), true);
        screen.tell("discussion.followed");
    }

    public void unfollow() {
        followers.follow(agent.visitor(), discussion.record(), false);
        screen.tell("discussion.unfollowed");
    }
}
