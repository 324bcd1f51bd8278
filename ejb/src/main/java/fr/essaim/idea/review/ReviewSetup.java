// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** How a campaign reviews its ideas: its checklist, how long a reviewer has, and how many levels a verdict goes through. */
@Entity
@Table(name = "review_setup")
public class ReviewSetup extends SiteRecord {

    private static final int MOST_CRITERIA = 20;
    private static final int MOST_DAYS = 365;
    private static final int USUAL_DAYS = 14;

    @Column(name = "campaign_id")
    private long campaignId;

    @Column(name = "three_levels")
    private boolean threeLevels;

    private int days;

    @Version
    private int version;

    @OneToMany(mappedBy = "setup", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<ReviewCriterion> criteria = new ArrayList<>();

    protected ReviewSetup() {}

    /** Two weeks for a reviewer, whose verdict stands. */
    ReviewSetup(Campaign campaign, List<CriterionDraft> checklist) {
        super(campaign.site());
        campaignId = campaign.id();
        days = USUAL_DAYS;
        arrange(checklist, Set.of());
    }

    /**
     * @param wantedDays from assignment until a review is due, 1 to 365
     * @param levels whether supervisor and decision-maker confirm what the analyst proposes; reviews under way keep theirs
     */
    void circuit(int wantedDays, boolean levels) {
        if (wantedDays < 1 || wantedDays > MOST_DAYS) {
            throw new InvalidValueException("DAYS", "value.out-of-range", 1L, (long) MOST_DAYS);
        }
        days = wantedDays;
        threeLevels = levels;
    }

    /** Rewords and orders those with an id, adds the others, removes what is not named and nobody answered yet. */
    void arrange(List<CriterionDraft> wanted, Set<Long> answered) {
        if (wanted.isEmpty()) {
            throw new InvalidValueException("CRITERION", "review.no-criterion");
        }
        if (wanted.size() > MOST_CRITERIA) {
            throw new InvalidValueException("CRITERION", "value.too-many", MOST_CRITERIA);
        }
        Set<Long> kept = wanted.stream()
                .map(CriterionDraft::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        criteria.stream()
                .filter(criterion -> !kept.contains(criterion.id()) && answered.contains(criterion.id()))
                .findFirst()
                .ifPresent(used -> {
                    throw new InvalidValueException("CRITERION", "review.criterion-in-use", used.label());
                });
        criteria.removeIf(criterion -> !kept.contains(criterion.id()));
        for (int place = 0; place < wanted.size(); place++) {
            arrange(place + 1, wanted.get(place));
        }
    }

    private void arrange(int place, CriterionDraft draft) {
        criteria.stream()
                .filter(criterion -> draft.id() != null && draft.id().equals(criterion.id()))
                .findFirst()
                .ifPresentOrElse(
                        criterion -> criterion.place(place, draft),
                        () -> criteria.add(new ReviewCriterion(this, place, draft)));
    }

    ReviewSetup copy(Campaign campaign) {
        ReviewSetup copy = new ReviewSetup(
                campaign,
                criteria().stream()
                        .map(criterion -> new CriterionDraft(null, criterion.label(), criterion.guidance()))
                        .toList());
        copy.circuit(days, threeLevels);
        return copy;
    }

    LocalDate dueFrom(LocalDate day) {
        return day.plusDays(days);
    }

    public boolean threeLevels() {
        return threeLevels;
    }

    public int days() {
        return days;
    }

    /** In their order. */
    public List<ReviewCriterion> criteria() {
        return criteria.stream()
                .sorted(Comparator.comparingInt(ReviewCriterion::position))
                .toList();
    }

    public int version() {
        return version;
    }
}
