// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.discussion;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.audience.roll.RollRepository;
import fr.essaim.discussion.Discussed;
import fr.essaim.discussion.DiscussedRecord;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.IdeaGate;
import fr.essaim.idea.deposit.IdeaRepository;
import fr.essaim.idea.rules.RulesOfTheGame;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Ideas are discussed by the roll of their campaign, in its phase of discussion. */
@ApplicationScoped
@Transactional
public class DiscussedIdeas implements Discussed {

    @Inject
    IdeaGate ideas;

    @Inject
    IdeaRepository repository;

    @Inject
    CampaignGate campaigns;

    @Inject
    RollRepository rolls;

    @Inject
    RulesOfTheGame rules;

    @Inject
    Access access;

    @Inject
    ModeratedCampaigns scopes;

    @Override
    public String recordType() {
        return Idea.RECORD_TYPE;
    }

    @Override
    public DiscussedRecord enter(Visitor visitor, RecordKey record) {
        return of(ideas.enter(visitor, record.id()));
    }

    @Override
    public DiscussedRecord enterForChange(Visitor visitor, RecordKey record) {
        return of(ideas.enterForChange(visitor, record.id()));
    }

    /** Of an idea that was found already. */
    public DiscussedRecord of(Idea idea) {
        return new DiscussedIdea(idea, this);
    }
}
