// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.setup;

import fr.essaim.access.Visitor;
import fr.essaim.audience.roll.Rolls;
import fr.essaim.audit.AuditKind;
import fr.essaim.audit.Audited;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.FieldChange;
import fr.essaim.history.FieldChangeRepository;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.OpeningCheck;
import fr.essaim.idea.campaign.OpeningGap;
import fr.essaim.idea.message.CampaignMessages;
import fr.essaim.idea.message.MessageKind;
import fr.essaim.idea.rules.RulesOfTheGame;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Opens campaigns: an act of a person, once. It writes the roll, and all who are on it are told. What can then be done, and
 * when, the dates of the phases say.
 */
@ApplicationScoped
@Transactional
public class CampaignOpening {

    @Inject
    CampaignRepository campaigns;

    @Inject
    CampaignGate gate;

    @Inject
    RulesOfTheGame rules;

    @Inject
    CampaignMessages messages;

    @Inject
    FieldChangeRepository history;

    @Inject
    Rolls rolls;

    @Inject
    Instance<VotePreparation> vote;

    @Inject
    Clock clock;

    /** What keeps it from being opened, in the order in which it is best filled. */
    static List<OpeningGap> missing(
            Campaign campaign, RulesOfTheGame rules, Iterable<VotePreparation> vote, Rolls rolls, LocalDate today) {
        List<OpeningGap> missing = new ArrayList<>(
                new OpeningCheck(campaign).gaps(today, !rules.versions(campaign).isEmpty()));
        vote.forEach(served -> served.missing(campaign).ifPresent(missing::add));
        if (!rolls.asksForSomebody(campaign.audienceId())) {
            missing.add(OpeningGap.AUDIENCE);
        }
        return missing;
    }

    /**
     * For organisers.
     *
     * @return how many agents are on the roll
     * @throws CampaignNotReadyException when something is missing
     * @throws InvalidValueException when nobody would be on the roll, or the campaign is open already
     */
    @Audited(value = AuditKind.OPENED, about = Campaign.RECORD_TYPE)
    public int open(Visitor visitor, long campaignId) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.ORGANISER);
        if (campaign.isOpened()) {
            throw new InvalidValueException("CAMPAIGN_TITLE", "campaign.already-open");
        }
        List<OpeningGap> missing = missing(campaign, rules, vote, rolls, gate.today());
        if (!missing.isEmpty()) {
            throw new CampaignNotReadyException(missing);
        }
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        campaign.open(stamp);
        int onRoll = rolls.freeze(campaign.audienceId());
        vote.forEach(served -> served.prepare(campaign));
        campaigns.grow(campaign);
        history.add(new FieldChange(
                campaign.site(),
                new RecordKey(Campaign.RECORD_TYPE, campaignId),
                campaign.version() + 1,
                "OPENED",
                "",
                Integer.toString(onRoll),
                stamp));
        messages.announce(campaign, MessageKind.OPENED, "");
        return onRoll;
    }
}
