// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import fr.essaim.plan.follow.NewsRequests;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The button of a sheet that asks those who lead the action for news. */
@Named("newsRequest")
@RequestScoped
public class NewsRequestBean {

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    SheetBean sheet;

    @Inject
    NewsRequests requests;

    public void ask() {
        screen.tell("news.asked", requests.ask(agent.visitor(), sheet.actionId()));
    }
}
