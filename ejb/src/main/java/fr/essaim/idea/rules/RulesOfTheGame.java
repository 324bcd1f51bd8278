// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.rules;

import fr.essaim.access.InPerson;
import fr.essaim.access.Visitor;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * The rules of campaigns: their versions, and who accepted the one that holds. Everybody accepts it once before the first
 * contribution, and again when a new version holds.
 */
@ApplicationScoped
@Transactional
public class RulesOfTheGame {

    @Inject
    CampaignRulesRepository rules;

    @Inject
    CampaignGate gate;

    @Inject
    Clock clock;

    /** To be called by whatever lets agents contribute. */
    public void checkAccepted(Visitor visitor, Campaign campaign) {
        if (!hasAccepted(visitor, campaign)) {
            throw new RulesNotAcceptedException();
        }
    }

    /** Also when the campaign has no rules. */
    public boolean hasAccepted(Visitor visitor, Campaign campaign) {
        int latest = rules.latestNumber(campaign);
        return latest == 0 || rules.isAccepted(campaign, visitor.agent(), latest);
    }

    /**
     * @param number the version that was read
     * @throws InvalidValueException when another version holds by now
     */
    public void accept(Visitor visitor, long campaignId, int number) {
        InPerson.check(visitor, "RULES");
        Campaign campaign = gate.enter(visitor, campaignId);
        if (number != rules.latestNumber(campaign)) {
            throw new InvalidValueException("RULES", "rules.changed");
        }
        if (!rules.isAccepted(campaign, visitor.agent(), number)) {
            rules.add(new RulesAcceptance(campaign, visitor.agent(), number, clock.instant()));
        }
    }

    /** The version that holds; empty when nothing is written yet. */
    public Optional<CampaignRules> current(Visitor visitor, long campaignId) {
        return versions(visitor, campaignId).stream().findFirst();
    }

    /** The latest first. */
    public List<CampaignRules> versions(Visitor visitor, long campaignId) {
        return versions(gate.enter(visitor, campaignId));
    }

    public List<CampaignRules> versions(Campaign campaign) {
        return rules.of(campaign);
    }

    /** By the campaign's organisers. Until the campaign opens there is one version, written anew each time. */
    public void write(Visitor visitor, long campaignId, String text, String summary) {
        Campaign campaign = gate.enterForTeam(visitor, campaignId, CampaignPart.ORGANISER);
        write(campaign, text, summary, ChangeStamp.now(clock, visitor, ChangeCause.SCREEN));
        gate.touch(campaign);
    }

    public void write(Campaign campaign, String text, String summary, ChangeStamp stamp) {
        Optional<CampaignRules> latest = versions(campaign).stream().findFirst();
        if (latest.isPresent() && !campaign.isOpened()) {
            latest.get().rewrite(text, summary, stamp);
        } else if (latest.filter(version -> version.says(text)).isEmpty()) {
            int number = latest.map(CampaignRules::number).orElse(0) + 1;
            rules.add(new CampaignRules(campaign, number, text, summary, stamp));
        }
    }
}
