// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.jury;

import fr.essaim.idea.jury.DeliberationView;
import fr.essaim.idea.jury.JuryDecision;
import java.io.Serializable;

/** What the chair notes about an idea. */
public class DecisionRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long ideaId;
    private JuryDecision decision;
    private String reason;

    DecisionRow(DeliberationView.Row row) {
        ideaId = row.idea().ideaId();
        decision = row.decision();
        reason = row.reason();
    }

    public long getIdeaId() {
        return ideaId;
    }

    public JuryDecision getDecision() {
        return decision;
    }

    public void setDecision(JuryDecision decision) {
        this.decision = decision;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
