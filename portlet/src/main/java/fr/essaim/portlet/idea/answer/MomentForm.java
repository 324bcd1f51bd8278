// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.answer;

import fr.essaim.access.Visitor;
import fr.essaim.idea.answer.OfficialAnswers;
import fr.essaim.text.InvalidValueException;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;

/** When answers are to be read by everybody: now, with the campaign's results, or at a moment of their own. */
public class MomentForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String choice = "NOW";
    private String at = "";

    void publish(OfficialAnswers answers, Visitor visitor, long campaignId, Collection<Long> ideas, ZoneId zone) {
        switch (choice == null ? "" : choice) {
            case "NOW" -> answers.publishNow(visitor, campaignId, ideas);
            case "RESULTS" -> answers.publish(visitor, campaignId, ideas, null);
            default -> {
                try {
                    answers.publish(
                            visitor,
                            campaignId,
                            ideas,
                            LocalDateTime.parse(at).atZone(zone).toInstant());
                } catch (DateTimeException e) {
                    throw new InvalidValueException("MOMENT", "value.not-a-date", at);
                }
            }
        }
    }

    public String getChoice() {
        return choice;
    }

    public void setChoice(String choice) {
        this.choice = choice;
    }

    /** As browsers write it: {@code 2026-05-20T10:00}. */
    public String getAt() {
        return at;
    }

    public void setAt(String at) {
        this.at = at;
    }
}
