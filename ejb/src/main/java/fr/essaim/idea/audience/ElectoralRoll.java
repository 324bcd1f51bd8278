// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.audience;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.SystemWork;
import fr.essaim.access.Visitor;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.directory.StaffPlace;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignCopying;
import fr.essaim.idea.campaign.CampaignGate;
import fr.essaim.idea.campaign.CampaignPart;
import fr.essaim.idea.campaign.CampaignRepository;
import fr.essaim.idea.campaign.ElectoralRollEntry;
import fr.essaim.idea.campaign.RollFreezing;
import fr.essaim.idea.campaign.RollState;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Who takes part in a campaign: frozen when it opens, with institution and department as of that moment, whatever happens
 * in the directory afterwards. Arrivals and departures are then decided on by the team, one by one or together.
 */
@ApplicationScoped
@Transactional
public class ElectoralRoll implements RollFreezing, CampaignCopying {

    private static final int MOST_AT_ONCE = 500;

    private CampaignGate gate;
    private CampaignRepository campaigns;
    private AudienceRepository audiences;
    private RollRepository rolls;
    private Directory directory;
    private ScopeReading scopes;
    private Clock clock;

    protected ElectoralRoll() {}

    @Inject
    public ElectoralRoll(
            CampaignGate gate,
            CampaignRepository campaigns,
            AudienceRepository audiences,
            RollRepository rolls,
            Directory directory,
            Clock clock) {
        this.gate = gate;
        this.campaigns = campaigns;
        this.audiences = audiences;
        this.rolls = rolls;
        this.directory = directory;
        this.scopes = new ScopeReading(directory, audiences);
        this.clock = clock;
    }

    @Override
    public int freeze(Campaign campaign) {
        Audience audience = audiences
                .find(campaign)
                .filter(Audience::asksForSomebody)
                .orElseThrow(() -> new InvalidValueException("AUDIENCE", "audience.none"));
        Scope scope = scopes.read(campaign.site(), audience);
        Instant now = now();
        int[] entered = new int[1];
        scopes.walk(campaign.site(), page -> {
            List<StaffPlace> included = page.stream().filter(scope::includes).toList();
            rolls.enter(campaign.id(), included, now);
            entered[0] += included.size();
        });
        if (entered[0] == 0) {
            throw new InvalidValueException("AUDIENCE", "audience.nobody");
        }
        return entered[0];
    }

    @Override
    public void welcome(Visitor visitor) {
        List<Campaign> unseen = rolls.permanentWithout(visitor.site(), visitor.agent());
        if (unseen.isEmpty()) {
            return;
        }
        Optional<StaffPlace> place = directory
                .find(visitor.site(), visitor.agent())
                .filter(StaffMember::active)
                .map(ScopeReading::place);
        for (Campaign campaign : unseen) {
            Optional<Scope> scope = audiences.find(campaign).map(audience -> scopes.read(visitor.site(), audience));
            if (place.isPresent() && scope.isPresent() && scope.get().includes(place.get())) {
                takeIn(campaign, place.get());
            }
        }
    }

    /** Two requests of one agent at once: the second finds the first one's row. */
    private void takeIn(Campaign campaign, StaffPlace place) {
        campaigns.findForChange(campaign.site(), campaign.id());
        if (rolls.find(campaign.id(), place.id()).isEmpty()) {
            rolls.enter(campaign.id(), List.of(place), now());
        }
    }

    /** The rules, lists included. */
    @Override
    public void copy(Campaign from, Campaign to) {
        audiences.find(from).ifPresent(rules -> {
            Audience copy = audiences.findOrBegin(to);
            for (AudienceBlock block : rules.blocks()) {
                AudienceBlock added = copy.begin(block.mode());
                for (AudienceRule rule : block.rules()) {
                    AudienceRule copied = added.add(rule.draft());
                    copied.listed(rule.listed(), rule.notFound());
                    audiences.store();
                    audiences.copyList(rule, copied);
                }
            }
        });
    }

    /** How many are on the roll, by institution and department. */
    public RollSize sizes(Visitor visitor, long campaignId) {
        gate.enterForTeam(visitor, campaignId, CampaignPart.ORGANISER);
        List<RollSize.Line> lines = rolls.sizes(campaignId, RollState.ON_ROLL);
        return new RollSize(
                lines.stream().mapToInt(RollSize.Line::agents).sum(),
                rolls.sizes(campaignId, RollState.STRUCK).stream()
                        .mapToInt(RollSize.Line::agents)
                        .sum(),
                lines,
                rolls.countChanges(campaignId, true),
                rolls.countChanges(campaignId, false));
    }

    /**
     * Arrivals and departures.
     *
     * @param waiting those to be decided on, or else those decided
     * @param size at most 200
     */
    public Slice<RollChangeLine> changes(Visitor visitor, long campaignId, boolean waiting, int first, int size) {
        gate.enterForTeam(visitor, campaignId, CampaignPart.ORGANISER);
        return new Slice<>(
                rolls.changes(campaignId, waiting, first, Math.min(size, 200)).stream()
                        .map(RollChangeLine::of)
                        .toList(),
                rolls.countChanges(campaignId, waiting));
    }

    /**
     * Compares the roll with the rules now, as every night.
     *
     * @return how many new arrivals and departures were found, taken in ones left out
     */
    public int compare(Visitor visitor, long campaignId) {
        checkOpen(gate.enterForTeam(visitor, campaignId, CampaignPart.ORGANISER));
        List<List<StaffPlace>> staff = staff(visitor.site());
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.ORGANISER);
        checkOpen(campaign);
        RollComparison.Found found = compare(campaign, staff);
        return found.arrivals() + found.departures();
    }

    private static void checkOpen(Campaign campaign) {
        if (!campaign.isOpened()) {
            throw new InvalidValueException("AUDIENCE", "roll.not-frozen");
        }
        if (campaign.archived()) {
            throw new InvalidValueException("AUDIENCE", "audience.archived");
        }
    }

    /** The same for the nightly job, in a transaction of its own. */
    @SystemWork
    public void compare(PortalSite site, long campaignId) {
        if (campaigns.find(site, campaignId).filter(ElectoralRoll::isUnderWay).isPresent()) {
            List<List<StaffPlace>> staff = staff(site);
            campaigns
                    .findForChange(site, campaignId)
                    .filter(ElectoralRoll::isUnderWay)
                    .ifPresent(campaign -> compare(campaign, staff));
        }
    }

    private static boolean isUnderWay(Campaign campaign) {
        return campaign.isOpened() && !campaign.archived();
    }

    /** Read before the campaign is locked: the portal may take its time, and nobody else waits for it. */
    private List<List<StaffPlace>> staff(PortalSite site) {
        List<List<StaffPlace>> pages = new ArrayList<>();
        scopes.walk(site, pages::add);
        return pages;
    }

    private RollComparison.Found compare(Campaign campaign, List<List<StaffPlace>> staff) {
        Scope scope = audiences
                .find(campaign)
                .map(audience -> scopes.read(campaign.site(), audience))
                .orElse(new Scope(List.of()));
        RollComparison comparison = new RollComparison(rolls, campaign, scope, now());
        staff.forEach(comparison::page);
        return comparison.end();
    }

    /**
     * Decides on arrivals and departures together, with one reason that stays.
     *
     * @param changeIds at most 500
     * @throws InvalidValueException without a reason, or when somebody else has decided one of them already
     */
    public void decide(
            Visitor visitor, long campaignId, Collection<Long> changeIds, RollDecision decision, String reason) {
        Campaign campaign = gate.enterForChange(visitor, campaignId);
        gate.checkTeam(visitor, campaign, CampaignPart.ORGANISER);
        checkOpen(campaign);
        if (changeIds.isEmpty() || changeIds.size() > MOST_AT_ONCE) {
            throw new InvalidValueException("ROLL_CHANGE", "roll.choose", MOST_AT_ONCE);
        }
        List<RollChange> changes = rolls.changes(campaignId, changeIds);
        if (changes.size() < changeIds.size()) {
            throw new RecordNotFoundException("roll.change-not-found");
        }
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        for (RollChange change : changes) {
            change.decide(decision, reason, stamp);
            if (decision == RollDecision.ACCEPTED) {
                apply(campaignId, change, stamp.at());
            }
        }
    }

    /** Whoever comes back keeps the place that the roll has. */
    private void apply(long campaignId, RollChange change, Instant at) {
        Optional<ElectoralRollEntry> entry = rolls.find(campaignId, change.agent());
        if (change.kind() == RollChangeKind.DEPARTURE) {
            entry.ifPresent(found -> found.strike(at));
        } else if (entry.isPresent()) {
            entry.get().restore(at);
        } else {
            rolls.enter(campaignId, List.of(change.place()), at);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
