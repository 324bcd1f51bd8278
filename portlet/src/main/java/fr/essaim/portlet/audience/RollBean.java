// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.audience;

import fr.essaim.access.Visitor;
import fr.essaim.audience.roll.RollDecision;
import fr.essaim.audience.roll.Rolls;
import fr.essaim.directory.Directory;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The roll of an audience that is frozen: how many, and those who came or left since, to be decided on. */
@Named("roll")
@ViewScoped
public class RollBean implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 100;
    private static final int DECIDED_SHOWN = 50;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    AudienceBean audience;

    @Inject
    Rolls rolls;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    private List<String> chosen = new ArrayList<>();
    private String reason;
    private transient RollPage page;

    public RollPage getPage() {
        if (page == null) {
            Visitor visitor = agent.visitor();
            page = new RollWriter(directory, visitor.site(), screen.texts(), clock.getZone())
                    .page(
                            rolls.sizes(visitor, audience.getOwner()),
                            rolls.changes(visitor, audience.getOwner(), true, 0, SHOWN),
                            rolls.changes(visitor, audience.getOwner(), false, 0, DECIDED_SHOWN));
        }
        return page;
    }

    /** Looks now instead of tonight. */
    public void compare() {
        page = null;
        screen.tell("roll.compared", rolls.compare(agent.visitor(), audience.getOwner()));
    }

    public void accept() {
        decide(RollDecision.ACCEPTED);
    }

    public void refuse() {
        decide(RollDecision.REFUSED);
    }

    private void decide(RollDecision decision) {
        // Also after a refusal: somebody else may have decided meanwhile
        page = null;
        rolls.decide(
                agent.visitor(),
                audience.getOwner(),
                chosen.stream().map(Long::valueOf).toList(),
                decision,
                reason == null ? "" : reason);
        screen.tell("roll.decided", chosen.size());
        chosen = new ArrayList<>();
        reason = null;
    }

    public List<String> getChosen() {
        return chosen;
    }

    public void setChosen(List<String> chosen) {
        this.chosen = chosen;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
