// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.TextRules;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A heading under which a campaign's ideas are put. */
@Entity
@Table(name = "campaign_category")
public class CampaignCategory extends StoredRecord {

    static final int LABEL_LENGTH = 100;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    private int position;
    private String label;

    protected CampaignCategory() {}

    CampaignCategory(Campaign campaign, int position, String label) {
        this.campaign = campaign;
        place(position, label);
    }

    void place(int newPosition, String newLabel) {
        position = newPosition;
        label = TextRules.requiredLine("CATEGORIES", newLabel, LABEL_LENGTH);
    }

    public int position() {
        return position;
    }

    public String label() {
        return label;
    }
}
