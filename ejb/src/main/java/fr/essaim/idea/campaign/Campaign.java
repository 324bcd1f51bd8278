// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.campaign;

import fr.essaim.audience.Audience;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.StoredRecord;
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
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A call for ideas in a box: who decides what with it, when, with whom. What is open is told by its dates alone. */
@Entity
@Table(name = "campaign")
public class Campaign extends StoredRecord {

    public static final String RECORD_TYPE = "Campaign";

    private static final int MOST_CATEGORIES = 30;
    private static final int MOST_FIELDS = 20;
    private static final int MOST_MEMBERS = 200;
    private static final int MOST_ANSWER_DAYS = 730;

    @Column(name = "company_id")
    private long companyId;

    @Column(name = "site_id")
    private long siteId;

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

    @Column(name = "idea_kinds")
    private String ideaKinds;

    @Column(name = "authors_hidden")
    private boolean authorsHidden;

    @Column(name = "team_wanted")
    private boolean teamWanted;

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

    @Enumerated(EnumType.STRING)
    @Column(name = "vote_method")
    private VoteMethod voteMethod;

    @Column(name = "votes_each")
    private int votesEach;

    private Long envelope;

    @Column(name = "secret_vote")
    private boolean secretVote;

    @Column(name = "counts_hidden")
    private boolean countsHidden;

    @Column(name = "secrecy_threshold")
    private int secrecyThreshold;

    @Column(name = "key_quorum")
    private int keyQuorum;

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
    private List<CampaignField> fields = new ArrayList<>();

    protected Campaign() {}

    public static RecordKey keyOf(long campaignId) {
        return new RecordKey(RECORD_TYPE, campaignId);
    }

    /** Not open yet, takes ideas only, answers within 90 days, has no vote. */
    public Campaign(IdeaBox box, CampaignKind kind, String title) {
        this.companyId = box.site().companyId();
        this.siteId = box.site().siteId();
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
        if (kinds.isEmpty()) {
            throw new InvalidValueException("IDEA_KINDS", "value.required");
        }
        ideaKinds = kinds.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
        authorsHidden = hidingAllowed;
        teamWanted = team;
    }

    public void vote(VoteSettings settings) {
        voteMethod = settings.method();
        votesEach = settings.votesEach();
        envelope = settings.envelope();
        secretVote = settings.secret();
        countsHidden = settings.countsHidden();
        secrecyThreshold = settings.threshold();
        keyQuorum = settings.quorum();
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
        Set<Long> kept = wanted.stream().map(CategoryDraft::id).collect(Collectors.toCollection(HashSet::new));
        for (CampaignCategory category : categories) {
            if (!kept.contains(category.id()) && inUse.contains(category.id())) {
                throw new InvalidValueException("CATEGORIES", "campaign.category-in-use", category.label());
            }
        }
        categories.removeIf(category -> !kept.contains(category.id()));
        int position = 1;
        for (CategoryDraft draft : wanted) {
            int place = position++;
            category(draft.id())
                    .ifPresentOrElse(
                            present -> present.place(place, draft.label()),
                            () -> categories.add(new CampaignCategory(this, place, draft.label())));
        }
        if (categories.stream().map(CampaignCategory::label).distinct().count() < categories.size()) {
            throw new InvalidValueException("CATEGORIES", "campaign.category-twice");
        }
    }

    /** Changes and orders those with an id, adds the others, removes what is not named. */
    public void arrangeFields(List<FieldDraft> wanted, Set<Long> inUse) {
        if (wanted.size() > MOST_FIELDS) {
            throw new InvalidValueException("FIELDS", "value.too-many", MOST_FIELDS);
        }
        Set<Long> kept = wanted.stream().map(FieldDraft::id).collect(Collectors.toCollection(HashSet::new));
        for (CampaignField field : fields) {
            if (!kept.contains(field.id()) && inUse.contains(field.id())) {
                throw new InvalidValueException("FIELDS", "campaign.field-in-use", field.label());
            }
        }
        fields.removeIf(field -> !kept.contains(field.id()));
        int position = 1;
        for (FieldDraft draft : wanted) {
            int place = position++;
            field(draft.id())
                    .ifPresentOrElse(
                            present -> present.place(place, draft),
                            () -> fields.add(new CampaignField(this, place, draft)));
        }
    }

    /**
     * Makes the settings what the draft says. Once open, its dates, its vote and whether names may be hidden stay.
     *
     * @param categoriesInUse by ideas, as are {@code fieldsInUse}: they stay
     */
    public void rewrite(CampaignDraft draft, Set<Long> categoriesInUse, Set<Long> fieldsInUse) {
        if (archivedAt != null) {
            throw new InvalidValueException("CAMPAIGN_TITLE", "campaign.archived");
        }
        if (openedAt == null) {
            vote(draft.vote());
            phases.removeIf(phase -> !draft.phases().containsKey(phase.kind()));
            draft.phases().forEach((phase, dates) -> plan(phase, dates.startsOn(), dates.endsOn()));
        } else {
            checkKept("VOTE_METHOD", draft.vote().equals(voteSettings()));
            checkKept("PHASES", draft.phases().equals(CampaignDraft.of(this).phases()));
            checkKept("AUTHORS_HIDDEN", draft.authorsHidden() || !authorsHidden);
        }
        describe(draft.title(), draft.purpose(), draft.commitment());
        accept(draft.ideaKinds(), draft.authorsHidden(), draft.teamWanted());
        answerWithin(draft.answerDays());
        arrangeCategories(draft.categories(), categoriesInUse);
        arrangeFields(draft.fields(), fieldsInUse);
    }

    private static void checkKept(String field, boolean kept) {
        if (!kept) {
            throw new InvalidValueException(field, "campaign.opened-stays");
        }
    }

    /** What keeps it from being opened, in the order in which it is best filled. */
    public List<OpeningGap> missing(LocalDate today, boolean hasRules) {
        return new OpeningCheck(this).gaps(today, hasRules);
    }

    /**
     * Dates a phase anew once the campaign is open. What is over stays, what has begun keeps its first day, and nothing ends
     * before today.
     *
     * @throws InvalidValueException when the dates cannot be, or what builds on the phase would begin before it is over
     */
    public void move(PhaseKind phase, PhaseDates dates, LocalDate today) {
        CampaignPhase present =
                phase(phase).orElseThrow(() -> new InvalidValueException("PHASES", "campaign.no-such-phase"));
        if (present.endsOn().filter(end -> end.isBefore(today)).isPresent()) {
            throw new InvalidValueException("PHASES", "campaign.phase-over");
        }
        boolean begun = !present.startsOn().isAfter(today);
        if (begun
                ? !present.startsOn().equals(dates.startsOn())
                : dates.startsOn().isBefore(today)) {
            throw new InvalidValueException(
                    "PHASES", begun ? "campaign.phase-begun" : "campaign.day-over", dates.startsOn());
        }
        if (dates.endsOn() != null && dates.endsOn().isBefore(today)) {
            throw new InvalidValueException("PHASES", "campaign.day-over", dates.endsOn());
        }
        present.last(dates.startsOn(), dates.endsOn());
    }

    public void checkOrder() {
        if (!new OpeningCheck(this).inOrder()) {
            throw new InvalidValueException("PHASES", "campaign.phase-order");
        }
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
        return !countsHidden || resultsPublished(now);
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
        return id == null
                ? Optional.empty()
                : categories.stream()
                        .filter(category -> id.equals(category.id()))
                        .findFirst();
    }

    public Optional<CampaignField> field(Long id) {
        return id == null
                ? Optional.empty()
                : fields.stream().filter(field -> id.equals(field.id())).findFirst();
    }

    public PortalSite site() {
        return new PortalSite(companyId, siteId);
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
        return Arrays.stream(ideaKinds.split(","))
                .map(IdeaKind::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IdeaKind.class)));
    }

    /** Whether authors may hide their names from colleagues. */
    public boolean authorsHidden() {
        return authorsHidden;
    }

    public boolean teamWanted() {
        return teamWanted;
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
        return new VoteSettings(voteMethod, votesEach, envelope, secretVote, countsHidden, secrecyThreshold, keyQuorum);
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

    public List<CampaignField> fields() {
        return List.copyOf(fields);
    }
}
