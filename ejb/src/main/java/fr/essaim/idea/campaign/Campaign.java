// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.audience.Audience;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.Arrangement;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.question.Question;
import fr.essaim.question.QuestionDraft;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A call for ideas in a box: who decides what with it, when, with whom. What is open is told by its dates alone. */
@Entity
@Table(name = "campaign")
public class Campaign extends SiteRecord {

    public static final String RECORD_TYPE = "Campaign";

    private static final int MOST_CATEGORIES = 30;
    private static final int MOST_QUESTIONS = 20;
    private static final int MOST_MEMBERS = 200;
    private static final int MOST_ANSWER_DAYS = 730;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "box_id")
    private IdeaBox box;

    @Column(name = "audience_id")
    private long audienceId;

    @Enumerated(EnumType.STRING)
    private CampaignKind kind;

    private String title;
    private String purpose;
    private String commitment;

    @Embedded
    private CampaignIntake intake;

    @Column(name = "answer_days")
    private int answerDays;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private Long openedBy;

    @Column(name = "results_at")
    private Instant resultsAt;

    @Column(name = "archived_at")
    private Instant archivedAt;

    @Embedded
    private CampaignVote vote;

    /** Grows with every change that agents can see; moved on by the database only. */
    @Column(insertable = false, updatable = false)
    private long revision;

    @Version
    private int version;

    @OneToMany(mappedBy = "campaign", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("startsOn, id")
    private List<CampaignPhase> phases = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "campaign_member", joinColumns = @JoinColumn(name = "campaign_id"))
    private Set<CampaignMember> members = new HashSet<>();

    @OneToMany(mappedBy = "campaign", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CampaignCategory> categories = new ArrayList<>();

    @OneToMany(mappedBy = "campaign", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("position")
    private List<CampaignQuestion> questions = new ArrayList<>();

    protected Campaign() {}

    public static RecordKey keyOf(long campaignId) {
        return new RecordKey(RECORD_TYPE, campaignId);
    }

    /** Not open yet, takes ideas only, answers within 90 days, has no vote. */
    public Campaign(IdeaBox box, CampaignKind kind, String title) {
        super(box.site());
        this.box = box;
        this.kind = kind;
        this.answerDays = 90;
        describe(title, "", "");
        accept(EnumSet.of(IdeaKind.IDEA), false, false);
        vote(VoteSettings.of(VoteMethod.NONE));
    }

    /** Whom it is for, with the roll that is written when it opens. */
    void isFor(Audience audience) {
        audienceId = audience.id();
    }

    /**
     * @param newPurpose light rich text
     * @param newCommitment what the decision-maker promises, light rich text
     */
    public void describe(String newTitle, String newPurpose, String newCommitment) {
        title = TextRules.requiredLine("CAMPAIGN_TITLE", newTitle, IdeaBox.TITLE_LENGTH);
        purpose = TextRules.richText("PURPOSE", newPurpose, IdeaBox.RICH_TEXT_LENGTH);
        commitment = TextRules.richText("COMMITMENT", newCommitment, IdeaBox.RICH_TEXT_LENGTH);
    }

    /**
     * @param hidingAllowed whether authors may hide their names from colleagues
     * @param team whether ideas come from teams, with time needed, cost and expected benefit
     */
    public void accept(Set<IdeaKind> kinds, boolean hidingAllowed, boolean team) {
        intake = new CampaignIntake(kinds, hidingAllowed, team);
    }

    public void vote(VoteSettings settings) {
        vote = new CampaignVote(settings);
    }

    /** @param days from deposit, or from the end of the phase, until an answer is due; 1 to 730 */
    public void answerWithin(int days) {
        if (days < 1 || days > MOST_ANSWER_DAYS) {
            throw new InvalidValueException("ANSWER_DAYS", "value.out-of-range", 1L, (long) MOST_ANSWER_DAYS);
        }
        answerDays = days;
    }

    /** @param endsOn included; null for a phase without end */
    public void plan(PhaseKind phase, LocalDate startsOn, LocalDate endsOn) {
        phase(phase)
                .ifPresentOrElse(
                        present -> present.last(startsOn, endsOn),
                        () -> phases.add(new CampaignPhase(this, phase, startsOn, endsOn)));
    }

    public void leaveOut(PhaseKind phase) {
        phases.removeIf(present -> present.kind() == phase);
    }

    public void join(AgentId agent, CampaignPart part) {
        if (members.size() >= MOST_MEMBERS) {
            throw new InvalidValueException("TEAM", "value.too-many", MOST_MEMBERS);
        }
        members.add(new CampaignMember(agent, part));
    }

    public void leave(AgentId agent, CampaignPart part) {
        members.remove(new CampaignMember(agent, part));
    }

    /** Renames and orders those with an id, adds the others, removes what is not named. */
    public void arrangeCategories(List<CategoryDraft> wanted, Set<Long> inUse) {
        if (wanted.size() > MOST_CATEGORIES) {
            throw new InvalidValueException("CATEGORIES", "value.too-many", MOST_CATEGORIES);
        }
        new Arrangement<CampaignCategory, CategoryDraft>(wanted, CategoryDraft::id)
                .apply(
                        categories,
                        category ->
                                checkFree("CATEGORIES", category, inUse, "campaign.category-in-use", category.label()),
                        (place, draft) -> new CampaignCategory(this, place, draft.label()),
                        (category, place, draft) -> category.place(place, draft.label()));
        if (categories.stream().map(CampaignCategory::label).distinct().count() < categories.size()) {
            throw new InvalidValueException("CATEGORIES", "campaign.category-twice");
        }
    }

    /** Changes and orders those with an id, adds the others, removes what is not named. */
    public void arrangeQuestions(List<QuestionDraft> wanted, Set<Long> inUse) {
        if (wanted.size() > MOST_QUESTIONS) {
            throw new InvalidValueException(Question.FIELD, "value.too-many", MOST_QUESTIONS);
        }
        new Arrangement<CampaignQuestion, QuestionDraft>(wanted, QuestionDraft::id)
                .apply(
                        questions,
                        question -> checkFree(
                                Question.FIELD, question, inUse, "campaign.question-in-use", question.label()),
                        (place, draft) -> new CampaignQuestion(this, place, draft),
                        CampaignQuestion::place);
    }

    private static void checkFree(String field, StoredRecord part, Set<Long> inUse, String refusal, String label) {
        if (inUse.contains(part.id())) {
            throw new InvalidValueException(field, refusal, label);
        }
    }

    /**
     * Dates a phase anew once the campaign is open. What is over stays, what has begun keeps its first day, and nothing ends
     * before today.
     *
     * @throws InvalidValueException when the dates cannot be, or what builds on the phase would begin before it is over
     */
    public void move(PhaseKind phase, PhaseDates dates, LocalDate today) {
        phase(phase)
                .orElseThrow(() -> new InvalidValueException("PHASES", "campaign.no-such-phase"))
                .move(dates, today);
    }

    /** From now on agents see it; what is open in it is told by its dates. */
    public void open(ChangeStamp stamp) {
        if (openedAt == null) {
            openedAt = stamp.at();
            openedBy = stamp.by().value();
        }
    }

    /** @param moment when results, winners and answers are told together; null to take it back before it came */
    public void publishResults(Instant moment) {
        resultsAt = moment;
    }

    /** To be read only, from then on. */
    public void archive(ChangeStamp stamp) {
        archivedAt = stamp.at();
    }

    /** 0 until it is stored. */
    public long audienceId() {
        return audienceId;
    }

    public boolean isOpened() {
        return openedAt != null;
    }

    /** Whether this can be done on that day of the authority. Discussion without dates of its own follows the deposit. */
    public boolean isOpen(PhaseKind phase, LocalDate day) {
        PhaseKind dated = phase == PhaseKind.DISCUSSION && phase(phase).isEmpty() ? PhaseKind.DEPOSIT : phase;
        return openedAt != null
                && archivedAt == null
                && phase(dated).filter(present -> present.includes(day)).isPresent();
    }

    public boolean resultsPublished(Instant now) {
        return resultsAt != null && !now.isBefore(resultsAt);
    }

    /** Whether numbers of supports may be read: by everybody, in lists and their orders as on the sheet of an idea. */
    public boolean showsCounts(Instant now) {
        return !vote.countsHidden() || resultsPublished(now);
    }

    public Optional<CampaignPhase> phase(PhaseKind phase) {
        return phases.stream().filter(present -> present.kind() == phase).findFirst();
    }

    /** Whether the agent holds one of these parts; any part when none is named. */
    public boolean has(AgentId agent, CampaignPart... oneOf) {
        return members.stream()
                .anyMatch(member -> member.agent().equals(agent)
                        && (oneOf.length == 0 || Arrays.asList(oneOf).contains(member.part())));
    }

    public Optional<CampaignCategory> category(Long id) {
        return part(categories, id);
    }

    public Optional<CampaignQuestion> question(Long id) {
        return part(questions, id);
    }

    private static <T extends StoredRecord> Optional<T> part(List<T> parts, Long id) {
        return parts.stream().filter(part -> id != null && id.equals(part.id())).findFirst();
    }

    public IdeaBox box() {
        return box;
    }

    public CampaignKind kind() {
        return kind;
    }

    public String title() {
        return title;
    }

    public String purpose() {
        return purpose;
    }

    public String commitment() {
        return commitment;
    }

    public Set<IdeaKind> ideaKinds() {
        return intake.ideaKinds();
    }

    /** Whether authors may hide their names from colleagues. */
    public boolean authorsHidden() {
        return intake.authorsHidden();
    }

    public boolean teamWanted() {
        return intake.teamWanted();
    }

    public int answerDays() {
        return answerDays;
    }

    public Optional<Instant> openedAt() {
        return Optional.ofNullable(openedAt);
    }

    public Optional<AgentId> openedBy() {
        return Optional.ofNullable(openedBy).map(AgentId::new);
    }

    /** When results, winners and answers are told together. */
    public Optional<Instant> resultsAt() {
        return Optional.ofNullable(resultsAt);
    }

    public boolean archived() {
        return archivedAt != null;
    }

    public VoteSettings voteSettings() {
        return vote.settings();
    }

    public long revision() {
        return revision;
    }

    public int version() {
        return version;
    }

    /** By their first days. */
    public List<CampaignPhase> phases() {
        return List.copyOf(phases);
    }

    public Collection<CampaignMember> members() {
        return List.copyOf(members);
    }

    public List<CampaignCategory> categories() {
        return List.copyOf(categories);
    }

    public List<CampaignQuestion> questions() {
        return List.copyOf(questions);
    }
}
