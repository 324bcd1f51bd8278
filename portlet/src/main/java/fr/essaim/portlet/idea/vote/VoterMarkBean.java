// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.vote;

import fr.essaim.directory.AgentId;
import fr.essaim.idea.vote.paper.PollingStation;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import fr.essaim.text.InvalidValueException;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;

/** Marks a person as voted who votes on paper, or hands out a code to that person. */
@Named("ideaVoterMark")
@ViewScoped
public class VoterMarkBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    BallotsBean ballots;

    @Inject
    PollingStation station;

    private String voter;

    public void markAsVoted() {
        station.markForPaper(agent.visitor(), ballots.getId(), voter());
        voter = "";
        screen.tell("idea.vote.marked");
    }

    public void handOut() {
        station.handOut(agent.visitor(), ballots.getId(), voter());
        voter = "";
        screen.tell("idea.vote.handed-out");
    }

    public void codeFor() {
        ballots.show(List.of(station.codeFor(agent.visitor(), ballots.getId(), voter())));
        voter = "";
    }

    private AgentId voter() {
        if (voter == null || !voter.matches("[1-9]\\d{0,17}")) {
            throw new InvalidValueException("VOTER", "value.required");
        }
        return AgentId.parse(voter);
    }

    public String getVoter() {
        return voter;
    }

    public void setVoter(String voter) {
        this.voter = voter;
    }
}
