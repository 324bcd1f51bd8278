// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.review;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is found out about one idea: the answers to the checklist, what it really costs, whether it can be done. The
 * answers alone say what the verdict is; the reviewer confirms it, and where the campaign wants it two levels above do.
 */
@Entity
@Table(name = "idea_review")
public class IdeaReview extends SiteRecord {

    static final int REASON_LENGTH = 4_000;
    private static final long MOST_EUROS = 1_000_000_000L;

    @Column(name = "campaign_id")
    private long campaignId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "idea_id")
    private Idea idea;

    @Column(name = "reviewer_id")
    private long reviewerId;

    @Column(name = "due_on")
    private LocalDate dueOn;

    @Column(name = "three_levels")
    private boolean threeLevels;

    @Enumerated(EnumType.STRING)
    private ReviewStage stage;

    @Enumerated(EnumType.STRING)
    private Admissibility proposed;

    private String reason;

    @Column(name = "agreed_cost")
    private Long agreedCost;

    private String feasibility;

    @Column(name = "department_id")
    private Long departmentId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "review_answer", joinColumns = @JoinColumn(name = "review_id"))
    private List<ReviewAnswer> answers = new ArrayList<>();

    @OneToMany(mappedBy = "review", cascade = CascadeType.ALL)
    @OrderBy("id")
    private List<ReviewStep> steps = new ArrayList<>();

    protected IdeaReview() {}

    IdeaReview(Idea idea, ReviewSetup setup, AgentId reviewer, LocalDate dueOn, ChangeStamp stamp) {
        super(idea.site());
        campaignId = idea.campaign().id();
        this.idea = idea;
        threeLevels = setup.threeLevels();
        stage = ReviewStage.ANALYST;
        reason = "";
        feasibility = "";
        createdAt = stamp.at();
        assign(reviewer, dueOn, stamp);
    }

    /** To somebody else, or for another day. What was answered so far stays. */
    void assign(AgentId reviewer, LocalDate newDueOn, ChangeStamp stamp) {
        if (stage == ReviewStage.DONE) {
            throw new InvalidValueException("STAGE", "review.done");
        }
        if (newDueOn.isBefore(stamp.day())) {
            throw new InvalidValueException("DUE_ON", "review.due-past");
        }
        reviewerId = reviewer.value();
        dueOn = newDueOn;
        happened(ReviewStep.Kind.ASSIGNED, "", stamp);
    }

    /** Takes over what was typed; anything may still be missing. */
    void write(ReviewDraft draft, Set<Long> criteria, ChangeStamp stamp) {
        checkStage(ReviewStage.ANALYST);
        checkVersion(draft.version());
        if (draft.agreedCost() != null && (draft.agreedCost() < 0 || draft.agreedCost() > MOST_EUROS)) {
            throw new InvalidValueException("AGREED_COST", "value.out-of-range", 0L, MOST_EUROS);
        }
        reason = TextRules.paragraph("VERDICT_REASON", draft.reason(), REASON_LENGTH);
        feasibility = TextRules.paragraph("FEASIBILITY", draft.feasibility(), REASON_LENGTH);
        agreedCost = draft.agreedCost();
        departmentId = draft.departmentId();
        answers.clear();
        draft.answers().entrySet().stream()
                .filter(entry -> criteria.contains(entry.getKey()))
                .map(entry -> new ReviewAnswer(
                        entry.getKey(),
                        entry.getValue().answer(),
                        entry.getValue().reason()))
                .forEach(answers::add);
        changedAt = stamp.at();
    }

    /** What follows from the answers: one no is enough, all yes are needed. */
    public static Admissibility verdict(Collection<CriterionAnswer> answers, int criteria) {
        if (answers.contains(CriterionAnswer.NO)) {
            return Admissibility.NOT_ADMISSIBLE;
        }
        long yes =
                answers.stream().filter(answer -> answer == CriterionAnswer.YES).count();
        return criteria > 0 && yes == criteria ? Admissibility.ADMISSIBLE : Admissibility.PENDING;
    }

    /**
     * The reviewer confirms what follows from the answers; the next level takes over, if there is one.
     *
     * @param confirmed what the reviewer was shown
     * @throws InvalidValueException when an answer or a reason is missing, or the answers say something else
     */
    void conclude(Admissibility confirmed, Set<Long> criteria, ChangeStamp stamp) {
        checkStage(ReviewStage.ANALYST);
        if (answers.stream()
                .anyMatch(answer -> answer.answer() != CriterionAnswer.YES
                        && answer.reason().isEmpty())) {
            throw new InvalidValueException("REASON", "review.answer-reason");
        }
        Admissibility computed = verdict(
                answers.stream()
                        .filter(answer -> criteria.contains(answer.criterionId()))
                        .map(ReviewAnswer::answer)
                        .toList(),
                criteria.size());
        if (computed == Admissibility.PENDING) {
            throw new InvalidValueException("VERDICT", "review.answers-missing");
        }
        if (computed != confirmed) {
            throw new InvalidValueException("VERDICT", "review.verdict-differs");
        }
        if (computed == Admissibility.NOT_ADMISSIBLE && reason.isEmpty()) {
            throw new InvalidValueException("VERDICT_REASON", "review.reason-for-author");
        }
        proposed = computed;
        moveOn(ReviewStep.Kind.PROPOSED, "", stamp);
    }

    /** A level above agrees with what was proposed. */
    void approve(ReviewStage seen, String remark, int seenVersion, ChangeStamp stamp) {
        checkAbove(seen, seenVersion);
        moveOn(ReviewStep.Kind.APPROVED, TextRules.paragraph("REMARK", remark, REASON_LENGTH), stamp);
    }

    /** To the level below, which is told why. */
    void sendBack(ReviewStage seen, String why, int seenVersion, ChangeStamp stamp) {
        checkAbove(seen, seenVersion);
        String told = TextRules.requiredParagraph("REMARK", why, REASON_LENGTH);
        stage = stage.previous();
        happened(ReviewStep.Kind.SENT_BACK, told, stamp);
    }

    /** A verdict that stood is looked at again, by the analyst first. */
    void reopen(String why, ChangeStamp stamp) {
        checkStage(ReviewStage.DONE);
        String told = TextRules.requiredParagraph("REMARK", why, REASON_LENGTH);
        stage = ReviewStage.ANALYST;
        happened(ReviewStep.Kind.SENT_BACK, told, stamp);
    }

    private void moveOn(ReviewStep.Kind kind, String remark, ChangeStamp stamp) {
        stage = threeLevels ? stage.next() : ReviewStage.DONE;
        happened(stage == ReviewStage.DONE ? ReviewStep.Kind.DECIDED : kind, remark, stamp);
    }

    private void happened(ReviewStep.Kind kind, String why, ChangeStamp stamp) {
        steps.add(new ReviewStep(this, kind, why, stamp));
        changedAt = stamp.at();
    }

    private void checkAbove(ReviewStage seen, int seenVersion) {
        checkVersion(seenVersion);
        checkStage(seen);
        if (seen == ReviewStage.ANALYST || seen == ReviewStage.DONE) {
            throw new InvalidValueException("STAGE", "review.moved");
        }
    }

    private void checkStage(ReviewStage expected) {
        if (stage != expected) {
            throw new InvalidValueException("STAGE", stage == ReviewStage.DONE ? "review.done" : "review.moved");
        }
    }

    private void checkVersion(int seen) {
        if (seen != version) {
            throw new InvalidValueException("VERSION", "review.changed");
        }
    }

    /** What stands; pending until every level has agreed. */
    public Admissibility admissibility() {
        return stage == ReviewStage.DONE ? proposed : Admissibility.PENDING;
    }

    /** Computed, never chosen. */
    public boolean late(LocalDate today) {
        return stage != ReviewStage.DONE && dueOn.isBefore(today);
    }

    /** What the level before concluded; empty as long as the analyst has not. */
    public Optional<Admissibility> proposed() {
        return Optional.ofNullable(proposed);
    }

    public boolean isReviewer(AgentId agent) {
        return reviewerId == agent.value();
    }

    public long campaignId() {
        return campaignId;
    }

    public Idea idea() {
        return idea;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant changedAt() {
        return changedAt;
    }

    public AgentId reviewer() {
        return new AgentId(reviewerId);
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public boolean threeLevels() {
        return threeLevels;
    }

    public ReviewStage stage() {
        return stage;
    }

    /** What the author is told. */
    public String reason() {
        return reason;
    }

    /** Whole euros; empty when the review did not say. */
    public Optional<Long> agreedCost() {
        return Optional.ofNullable(agreedCost);
    }

    public String feasibility() {
        return feasibility;
    }

    public Optional<Long> departmentId() {
        return Optional.ofNullable(departmentId);
    }

    /** By criterion. */
    public Map<Long, ReviewAnswer> answers() {
        return answers.stream().collect(Collectors.toMap(ReviewAnswer::criterionId, Function.identity()));
    }

    /** In the order in which they happened. */
    public List<ReviewStep> steps() {
        return List.copyOf(steps);
    }

    public int version() {
        return version;
    }
}
