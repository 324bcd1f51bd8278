// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience.roll;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.SystemWork;
import fr.essaim.access.Visitor;
import fr.essaim.audience.Audience;
import fr.essaim.audience.AudienceBlock;
import fr.essaim.audience.AudienceOwner;
import fr.essaim.audience.AudienceRepository;
import fr.essaim.audience.AudienceRule;
import fr.essaim.audience.OwnedAudience;
import fr.essaim.audience.Scope;
import fr.essaim.audience.ScopeReading;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.directory.StaffPlace;
import fr.essaim.history.ChangeCause;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.history.RecordPort;
import fr.essaim.text.InvalidValueException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
 * Who takes part: frozen when what the audience is for opens, with institution and department as of that moment, whatever
 * happens in the directory afterwards. Arrivals and departures are then decided on by those whom the owner lets in
 * ({@link AudienceOwner}), one by one or together.
 */
@ApplicationScoped
@Transactional
public class Rolls {

    private static final int MOST_AT_ONCE = 500;

    @Inject
    @Any
    Instance<AudienceOwner> owners;

    @Inject
    AudienceRepository audiences;

    @Inject
    RollRepository rolls;

    @Inject
    Directory directory;

    @Inject
    ScopeReading scopes;

    @Inject
    Clock clock;

    /** Whether there are rules that somebody could meet; asks no permission. */
    public boolean asksForSomebody(long audienceId) {
        return audiences.get(audienceId).asksForSomebody();
    }

    /**
     * Writes the roll of what opens: everybody who meets its rules now, with institution and department as of now. To be
     * called in the transaction of the opening; asks no permission.
     *
     * @return how many came on the roll
     * @throws InvalidValueException when there are no rules, or nobody meets them
     */
    public int freeze(long audienceId) {
        Audience audience = audiences.getForChange(audienceId);
        if (!audience.asksForSomebody()) {
            throw new InvalidValueException("AUDIENCE", "audience.none");
        }
        Scope scope = scopes.read(audience);
        Instant now = now();
        int[] entered = new int[1];
        scopes.walk(audience.site(), page -> {
            List<StaffPlace> included = page.stream().filter(scope::includes).toList();
            rolls.enter(audienceId, included, now);
            entered[0] += included.size();
        });
        if (entered[0] == 0) {
            throw new InvalidValueException("AUDIENCE", "audience.nobody");
        }
        audience.freeze(now);
        return entered[0];
    }

    /** The same for those who are named here rather than found by rules. */
    public void freeze(long audienceId, List<StaffPlace> places, Instant at) {
        rolls.enter(audienceId, places, at);
        audiences.getForChange(audienceId).freeze(at);
    }

    /** Neither rules nor roll change from now on; asks no permission. */
    public void close(long audienceId) {
        audiences.getForChange(audienceId).close(now());
    }

    /** Takes the visitor in on the growing rolls whose rules he or she meets since they were frozen. */
    public void welcome(Visitor visitor) {
        List<Audience> unseen = audiences.growingWithout(visitor.site(), visitor.agent());
        if (unseen.isEmpty()) {
            return;
        }
        directory
                .find(visitor.site(), visitor.agent())
                .filter(StaffMember::active)
                .map(StaffMember::place)
                .ifPresent(place -> unseen.stream()
                        .filter(audience -> scopes.read(audience).includes(place))
                        .forEach(audience -> takeIn(audience, place)));
    }

    /** Two requests of one agent at once: the second finds the first one's row. */
    private void takeIn(Audience audience, StaffPlace place) {
        if (audiences.getForChange(audience.id()).followed()
                && rolls.find(audience.id(), place.id()).isEmpty()) {
            rolls.enter(audience.id(), List.of(place), now());
        }
    }

    /** Gives an audience the rules of another, lists included; asks no permission. */
    public void copyRules(long fromId, long toId) {
        Audience copy = audiences.get(toId);
        for (AudienceBlock block : audiences.get(fromId).blocks()) {
            AudienceBlock added = copy.begin(block.mode());
            for (AudienceRule rule : block.rules()) {
                AudienceRule copied = added.add(rule.draft());
                copied.listed(rule.listed(), rule.notFound());
                audiences.store();
                audiences.copyList(rule, copied);
            }
        }
    }

    /** How many are on the roll, by institution and department. */
    public RollSize sizes(Visitor visitor, RecordKey owner) {
        long audienceId = enter(visitor, owner).audienceId();
        List<RollSize.Line> lines = rolls.sizes(audienceId, RollState.ON_ROLL);
        return new RollSize(
                lines.stream().mapToInt(RollSize.Line::agents).sum(),
                rolls.sizes(audienceId, RollState.STRUCK).stream()
                        .mapToInt(RollSize.Line::agents)
                        .sum(),
                lines,
                rolls.countChanges(audienceId, true),
                rolls.countChanges(audienceId, false));
    }

    private OwnedAudience enter(Visitor visitor, RecordKey owner) {
        return RecordPort.of(AudienceOwner.class, owners, owner).enter(visitor, owner);
    }

    /**
     * Arrivals and departures.
     *
     * @param waiting those to be decided on, or else those decided
     * @param size at most 200
     */
    public Slice<RollChangeLine> changes(Visitor visitor, RecordKey owner, boolean waiting, int first, int size) {
        long audienceId = enter(visitor, owner).audienceId();
        return new Slice<>(
                rolls.changes(audienceId, waiting, first, Math.min(size, 200)).stream()
                        .map(RollChangeLine::of)
                        .toList(),
                rolls.countChanges(audienceId, waiting));
    }

    /**
     * Compares the roll with the rules now, as every night.
     *
     * @return how many new arrivals and departures were found, taken in ones left out
     */
    public int compare(Visitor visitor, RecordKey owner) {
        checkOpen(audiences.get(enter(visitor, owner).audienceId()));
        List<List<StaffPlace>> staff = staff(visitor.site());
        RollComparison.Found found = compare(enterForChange(visitor, owner), staff);
        return found.arrivals() + found.departures();
    }

    private Audience enterForChange(Visitor visitor, RecordKey owner) {
        OwnedAudience owned = RecordPort.of(AudienceOwner.class, owners, owner).enterForChange(visitor, owner);
        Audience audience = audiences.getForChange(owned.audienceId());
        checkOpen(audience);
        return audience;
    }

    private static void checkOpen(Audience audience) {
        if (!audience.frozen()) {
            throw new InvalidValueException("AUDIENCE", "roll.not-frozen");
        }
        if (audience.closed()) {
            throw new InvalidValueException("AUDIENCE", "audience.archived");
        }
    }

    /** The same for the nightly job, in a transaction of its own. */
    @SystemWork
    public void compare(long audienceId) {
        Audience before = audiences.get(audienceId);
        if (before.followed()) {
            List<List<StaffPlace>> staff = staff(before.site());
            Audience audience = audiences.getForChange(audienceId);
            if (audience.followed()) {
                compare(audience, staff);
            }
        }
    }

    /** Read before the audience is locked: the portal may take its time, and nobody else waits for it. */
    private List<List<StaffPlace>> staff(PortalSite site) {
        List<List<StaffPlace>> pages = new ArrayList<>();
        scopes.walk(site, pages::add);
        return pages;
    }

    private RollComparison.Found compare(Audience audience, List<List<StaffPlace>> staff) {
        RollComparison comparison = new RollComparison(rolls, audience, scopes.read(audience), now());
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
            Visitor visitor, RecordKey owner, Collection<Long> changeIds, RollDecision decision, String reason) {
        long audienceId = enterForChange(visitor, owner).id();
        if (changeIds.isEmpty() || changeIds.size() > MOST_AT_ONCE) {
            throw new InvalidValueException("ROLL_CHANGE", "roll.choose", MOST_AT_ONCE);
        }
        List<RollChange> changes = rolls.changes(audienceId, changeIds);
        if (changes.size() < changeIds.size()) {
            throw new RecordNotFoundException("roll.change-not-found");
        }
        ChangeStamp stamp = ChangeStamp.now(clock, visitor, ChangeCause.SCREEN);
        for (RollChange change : changes) {
            change.decide(decision, reason, stamp);
            if (decision == RollDecision.ACCEPTED) {
                apply(audienceId, change, stamp.at());
            }
        }
    }

    /** Whoever comes back keeps the place that the roll has. */
    private void apply(long audienceId, RollChange change, Instant at) {
        Optional<RollEntry> entry = rolls.find(audienceId, change.agent());
        if (change.kind() == RollChangeKind.DEPARTURE) {
            entry.ifPresent(found -> found.strike(at));
        } else if (entry.isPresent()) {
            entry.get().restore(at);
        } else {
            rolls.enter(audienceId, List.of(change.place()), at);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
