// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.message;

import fr.essaim.history.RecordKey;
import fr.essaim.idea.IdeaNotice;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.notice.Notice;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Something that a campaign writes to everybody on its roll, once, on its day. */
@Entity
@Table(name = "campaign_message")
public class CampaignMessage extends StoredRecord {

    static final int TEXT_LENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    @Enumerated(EnumType.STRING)
    private MessageKind kind;

    @Column(name = "send_on")
    private LocalDate sendOn;

    @Column(name = "body")
    private String text;

    @Column(name = "sent_at")
    private Instant sentAt;

    @Version
    private int version;

    protected CampaignMessage() {}

    CampaignMessage(Campaign campaign, MessageKind kind, LocalDate sendOn, String text) {
        this.campaign = campaign;
        this.kind = kind;
        write(sendOn, text);
    }

    /** @param newText at most 500 characters; may be empty where the kind says it all */
    final void write(LocalDate day, String newText) {
        if (day == null) {
            throw new InvalidValueException("MESSAGE_DAY", "value.required");
        }
        sendOn = day;
        text = kind == MessageKind.OPENED ? "" : TextRules.requiredLine("MESSAGE", newText, TEXT_LENGTH);
    }

    void sent(Instant at) {
        sentAt = at;
    }

    Notice notice() {
        RecordKey about = new RecordKey(Campaign.RECORD_TYPE, campaign.id());
        String key = "campaign-message:" + id();
        return switch (kind) {
            case OPENED -> Notice.of(IdeaNotice.CAMPAIGN_OPENED, about, key, campaign.title());
            case PHASE_MOVED -> Notice.of(IdeaNotice.PHASE_MOVED, about, key, campaign.title(), text);
            case PLANNED -> Notice.of(IdeaNotice.CAMPAIGN_MESSAGE, about, key, campaign.title(), text);
        };
    }

    Campaign campaign() {
        return campaign;
    }

    public MessageKind kind() {
        return kind;
    }

    public LocalDate sendOn() {
        return sendOn;
    }

    public String text() {
        return text;
    }

    /** Empty while it waits. */
    public Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }
}
