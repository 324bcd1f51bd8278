// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.StoredStamp;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** A remark on an action, kept with who wrote it and when. */
@Entity
@Table(name = "follow_up_note")
public class FollowUpNote extends StoredRecord {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "action_id")
    private PlanAction action;

    @Column(name = "note_text")
    private String text;

    @Embedded
    private StoredStamp stamp;

    protected FollowUpNote() {}

    /** @throws InvalidValueException when the text is empty or longer than 4,000 characters */
    public FollowUpNote(PlanAction action, String text, ChangeStamp stamp) {
        this.action = action;
        this.text = PlanTexts.requiredParagraph("NOTE", text);
        this.stamp = new StoredStamp(stamp);
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return stamp.at();
    }

    public AgentId by() {
        return stamp.by();
    }

    /** Who acted in the agent's place, if anybody did. */
    public Optional<AgentId> impersonator() {
        return stamp.impersonator();
    }
}
