// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The jury of a campaign: its scoring grid, and whether it deliberates yet. Its members are those of the campaign's team. */
@Entity
@Table(name = "jury")
public class Jury extends SiteRecord {

    private static final int MOST_CRITERIA = 15;
    private static final int USUAL_HIGHEST = 5;

    @Column(name = "campaign_id")
    private long campaignId;

    private int highest;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private Long openedBy;

    @Column(name = "drawn_at")
    private Instant drawnAt;

    @Column(name = "drawn_by")
    private Long drawnBy;

    @Version
    private int version;

    @OneToMany(mappedBy = "jury", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<JuryCriterion> criteria = new ArrayList<>();

    protected Jury() {}

    Jury(Campaign campaign, List<GridDraft.Line> grid) {
        super(campaign.site());
        campaignId = campaign.id();
        arrange(new GridDraft(USUAL_HIGHEST, grid, 0), Set.of());
    }

    /**
     * Rewords, weighs and orders the criteria with an id, adds the others, removes what is not named.
     *
     * @param marked criteria that any juror has marked: they stay, and so does the scale
     */
    void arrange(GridDraft draft, Set<Long> marked) {
        if (isOpen()) {
            throw new InvalidValueException("GRID", "jury.deliberates");
        }
        if (draft.version() != version) {
            throw new InvalidValueException("VERSION", "review.changed");
        }
        if (draft.highest() < 2 || draft.highest() > 100) {
            throw new InvalidValueException("HIGHEST", "value.out-of-range", 2L, 100L);
        }
        if (draft.lines().isEmpty() || draft.lines().size() > MOST_CRITERIA) {
            throw new InvalidValueException("CRITERION", "jury.criteria", MOST_CRITERIA);
        }
        if (!marked.isEmpty() && draft.highest() != highest) {
            throw new InvalidValueException("HIGHEST", "jury.marked-already");
        }
        Set<Long> kept = draft.lines().stream()
                .map(GridDraft.Line::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        if (!kept.containsAll(marked)) {
            throw new InvalidValueException("CRITERION", "jury.criterion-marked");
        }
        highest = draft.highest();
        criteria.removeIf(criterion -> !kept.contains(criterion.id()));
        for (int place = 0; place < draft.lines().size(); place++) {
            arrange(place + 1, draft.lines().get(place));
        }
    }

    /** The same grid for another campaign, whose jury has not begun. */
    Jury copy(Campaign campaign) {
        Jury copy = new Jury(
                campaign,
                criteria().stream()
                        .map(criterion ->
                                new GridDraft.Line(null, criterion.label(), criterion.guidance(), criterion.weight()))
                        .toList());
        copy.highest = highest;
        return copy;
    }

    private void arrange(int place, GridDraft.Line line) {
        criteria.stream()
                .filter(criterion -> line.id() != null && line.id().equals(criterion.id()))
                .findFirst()
                .ifPresentOrElse(
                        criterion -> criterion.place(place, line),
                        () -> criteria.add(new JuryCriterion(this, place, line)));
    }

    /** From now on the jury sees all marks. There is no way back. */
    void open(ChangeStamp stamp) {
        if (isOpen()) {
            throw new InvalidValueException("JURY", "jury.deliberates");
        }
        openedAt = stamp.at();
        openedBy = stamp.by().value();
    }

    /** The order of presentation was drawn; a second time only as long as the jury does not deliberate. */
    void drawn(ChangeStamp stamp) {
        if (isOpen()) {
            throw new InvalidValueException("JURY", "jury.deliberates");
        }
        drawnAt = stamp.at();
        drawnBy = stamp.by().value();
    }

    /** Whether the jury deliberates: before, nobody sees the marks of anybody else. */
    public boolean isOpen() {
        return openedAt != null;
    }

    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    public Optional<AgentId> openedBy() {
        return Optional.ofNullable(openedBy).map(AgentId::new);
    }

    public Optional<Instant> drawnAt() {
        return Optional.ofNullable(drawnAt);
    }

    public Optional<AgentId> drawnBy() {
        return Optional.ofNullable(drawnBy).map(AgentId::new);
    }

    public long campaignId() {
        return campaignId;
    }

    /** The best mark of each criterion; the lowest is 0. */
    public int highest() {
        return highest;
    }

    /** In their order. */
    public List<JuryCriterion> criteria() {
        return criteria.stream()
                .sorted(Comparator.comparingInt(JuryCriterion::position))
                .toList();
    }

    /** How much each criterion counts. */
    public Map<Long, Integer> weights() {
        return criteria.stream().collect(Collectors.toMap(JuryCriterion::id, JuryCriterion::weight));
    }

    Map<Long, JuryCriterion> byId() {
        return criteria.stream().collect(Collectors.toMap(JuryCriterion::id, Function.identity()));
    }

    public int version() {
        return version;
    }
}
