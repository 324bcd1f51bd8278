// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.idea.vote.paper.PollingStation;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Draws codes for slips that are handed out. */
@Named("ideaSlips")
@ViewScoped
public class SlipsBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    BallotsBean ballots;

    @Inject
    PollingStation station;

    private Integer count;

    public void make() {
        List<String> codes = station.makeSlips(agent.visitor(), ballots.getId(), count == null ? 0 : count);
        ballots.show(codes);
        screen.tell("idea.vote.slips.made", codes.size());
    }

    public Integer getCount() {
        return count;
    }

    public void setCount(Integer count) {
        this.count = count;
    }
}
