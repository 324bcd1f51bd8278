// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.persistence.StoredRecord;
import fr.essaim.question.AskedQuestion;
import fr.essaim.question.Question;
import fr.essaim.question.QuestionDraft;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** A question of the campaign's own that each idea answers. */
@Entity
@Table(name = "campaign_field")
public class CampaignQuestion extends StoredRecord implements AskedQuestion {

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    private int position;

    @Embedded
    private Question question;

    protected CampaignQuestion() {}

    CampaignQuestion(Campaign campaign, int position, QuestionDraft draft) {
        this.campaign = campaign;
        this.position = position;
        this.question = new Question(draft);
    }

    void place(int newPosition, QuestionDraft draft) {
        position = newPosition;
        question.reword(draft);
    }

    QuestionDraft draft() {
        return question.draft(id());
    }

    @Override
    public Question question() {
        return question;
    }

    public String label() {
        return question.label();
    }
}
