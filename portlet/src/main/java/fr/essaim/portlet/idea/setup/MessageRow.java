// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.setup;

import fr.essaim.idea.message.CampaignMessage;
import fr.essaim.idea.message.MessageDraft;
import fr.essaim.portlet.field.TypedDate;
import java.io.Serializable;

/** A message of the communication plan in the form; one without text is left out. */
public final class MessageRow implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private final boolean sent;
    private String day;
    private String text;

    MessageRow(CampaignMessage message) {
        id = message.id();
        sent = message.sentAt().isPresent();
        day = message.sendOn().toString();
        text = message.text();
    }

    /** A new one. */
    MessageRow() {
        id = null;
        sent = false;
        day = "";
        text = "";
    }

    boolean isLeftOut() {
        return sent || text == null || text.isBlank();
    }

    MessageDraft draft() {
        return new MessageDraft(id, TypedDate.of("PHASES", day), text);
    }

    /** Sent to all: it stays as it is. */
    public boolean isSent() {
        return sent;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
