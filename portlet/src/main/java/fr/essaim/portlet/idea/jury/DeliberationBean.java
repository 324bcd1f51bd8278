// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.idea.jury.DecisionDraft;
import fr.essaim.idea.jury.Deliberation;
import fr.essaim.idea.jury.DeliberationView;
import fr.essaim.idea.jury.JuryDecision;
import fr.essaim.portlet.ActiveAgent;
import fr.essaim.portlet.Choice;
import fr.essaim.portlet.Screen;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The decisions of the jury whose page is open, typed by its chair. */
@Named("ideaDeliberation")
@ViewScoped
public class DeliberationBean implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    ActiveAgent agent;

    @Inject
    Screen screen;

    @Inject
    JuryBean jury;

    @Inject
    Deliberation deliberation;

    private HashMap<Long, DecisionRow> decisions;

    /** What was typed and refused stays. */
    void fill(DeliberationView table) {
        if (decisions == null) {
            decisions = new HashMap<>();
            table.ideas().stream().map(DecisionRow::new).forEach(row -> decisions.put(row.getIdeaId(), row));
        }
    }

    public void draw() {
        deliberation.draw(agent.visitor(), jury.getCampaignId());
        screen.tell("idea.jury.drawn");
    }

    public void open() {
        deliberation.open(agent.visitor(), jury.getCampaignId());
        screen.tell("idea.jury.opened");
    }

    public void decide() {
        Map<Long, DecisionDraft> drafts = new HashMap<>();
        decisions.forEach((id, row) -> drafts.put(id, new DecisionDraft(row.getDecision(), row.getReason())));
        deliberation.decide(agent.visitor(), jury.getCampaignId(), drafts);
        decisions = null;
        screen.tell("idea.jury.decided");
    }

    public DecisionRow of(long ideaId) {
        return decisions.get(ideaId);
    }

    public List<Choice> getChoices() {
        return screen.texts().choices("jury.decision.", JuryDecision.values());
    }
}
