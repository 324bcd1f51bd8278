// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.rules;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** One version of a campaign's rules of the game. Once the campaign is open a version stays as it is: another follows it. */
@Entity
@Table(name = "campaign_rules")
public class CampaignRules extends StoredRecord {

    private static final int TEXT_LENGTH = 20_000;
    private static final int SUMMARY_LENGTH = 500;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    private int number;

    @Column(name = "rules_text")
    private String text;

    private String summary;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "written_by")
    private long writtenBy;

    @Version
    private int version;

    protected CampaignRules() {}

    /** @param number one more than the version before */
    public CampaignRules(Campaign campaign, int number, String text, String summary, ChangeStamp stamp) {
        this.campaign = campaign;
        this.number = number;
        rewrite(text, summary, stamp);
    }

    /**
     * @param newText light rich text, at most 20,000 characters
     * @param newSummary what is different from the version before; at most 500 characters
     */
    final void rewrite(String newText, String newSummary, ChangeStamp stamp) {
        text = TextRules.requiredRichText("RULES", newText, TEXT_LENGTH);
        summary = TextRules.line("RULES_SUMMARY", newSummary, SUMMARY_LENGTH);
        writtenAt = stamp.at();
        writtenBy = stamp.by().value();
    }

    /** Whether this text, once cleaned, is the one it has. */
    boolean says(String other) {
        return TextRules.richText("RULES", other, TEXT_LENGTH).equals(text);
    }

    /** From 1 on. */
    public int number() {
        return number;
    }

    public String text() {
        return text;
    }

    public String summary() {
        return summary;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public AgentId writtenBy() {
        return new AgentId(writtenBy);
    }
}
