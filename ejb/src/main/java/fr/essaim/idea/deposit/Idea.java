// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.CampaignCategory;
import fr.essaim.idea.campaign.CampaignField;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.RichText;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What agents propose in a campaign, alone or as a team. */
@Entity
@Table(name = "idea")
public class Idea extends SiteRecord {

    public static final String RECORD_TYPE = "Idea";

    private static final int SEARCH_LENGTH = 13_000;
    private static final int MOST_CO_AUTHORS = 20;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    private Integer number;

    @Enumerated(EnumType.STRING)
    private IdeaKind kind;

    @Enumerated(EnumType.STRING)
    private IdeaState state;

    private String title;
    private String description;

    @Column(name = "expected_benefit")
    private String expectedBenefit;

    @Column(name = "time_needed")
    private String timeNeeded;

    private Long cost;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "category_id")
    private CampaignCategory category;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "impersonator_id")
    private Long impersonatorId;

    @Column(name = "author_hidden")
    private boolean authorHidden;

    @Column(name = "merged_into_id")
    private Long mergedIntoId;

    @Column(name = "split_from_id")
    private Long splitFromId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** Moved by the database only, in the transaction of the support. */
    @Column(name = "support_count", insertable = false, updatable = false)
    private int supportCount;

    @Column(name = "comment_count", insertable = false, updatable = false)
    private int commentCount;

    /** Kept by the repository: the first file changes nothing of what forms have read. */
    @Column(name = "folder_id", insertable = false, updatable = false)
    private Long folderId;

    /** Set by the database only, once somebody takes part. */
    @Column(name = "discussion_id", insertable = false, updatable = false)
    private Long discussionId;

    @Version
    private int version;

    /** Of the form that began the draft. */
    @Column(name = "form_key")
    private String formKey;

    /** Of the form that saved the draft last. */
    @Column(name = "saved_form")
    private String savedForm;

    @Column(name = "discarded_at")
    private Instant discardedAt;

    /** Title, tags and text folded, for lists to search in. */
    @Column(name = "search_text")
    private String searchText = "";

    @ElementCollection
    @CollectionTable(name = "idea_co_author", joinColumns = @JoinColumn(name = "idea_id"))
    @Column(name = "agent_id")
    private Set<Long> coAuthorIds = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "idea_invitation", joinColumns = @JoinColumn(name = "idea_id"))
    private Set<IdeaInvitation> invitations = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "idea_tag", joinColumns = @JoinColumn(name = "idea_id"))
    @Column(name = "tag")
    private Set<String> tags = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "idea_field_value", joinColumns = @JoinColumn(name = "idea_id"))
    @MapKeyColumn(name = "field_id")
    @Column(name = "field_text")
    private Map<Long, String> answers = new HashMap<>();

    protected Idea() {}

    public static RecordKey keyOf(long ideaId) {
        return new RecordKey(RECORD_TYPE, ideaId);
    }

    /** A draft. */
    public Idea(Campaign campaign, IdeaKind kind, Visitor author, ChangeStamp stamp) {
        super(campaign.site());
        this.campaign = campaign;
        this.kind = kind;
        this.state = IdeaState.DRAFT;
        this.title = "";
        this.description = "";
        this.expectedBenefit = "";
        this.timeNeeded = "";
        this.authorId = author.agent().value();
        this.impersonatorId = author.impersonator().map(AgentId::value).orElse(null);
        this.createdAt = stamp.at();
        this.changedAt = stamp.at();
    }

    /**
     * Takes over what was typed; a draft may lack anything, and its description may still be too long.
     *
     * @throws InvalidValueException when a text is too long, or the campaign does not take that kind of ideas; nothing has
     *     changed then
     */
    public void write(IdeaText text, ChangeStamp stamp) {
        IdeaText clean = state == IdeaState.DRAFT ? text.cleanedAsDraft() : text.cleaned();
        if (!campaign.ideaKinds().contains(clean.kind()) && clean.kind() != kind) {
            throw new InvalidValueException("KIND", "idea.kind-not-taken");
        }
        CampaignCategory wanted = clean.categoryId() == null
                ? null
                : campaign.category(clean.categoryId())
                        .orElseThrow(() -> new InvalidValueException("CATEGORY", "value.unknown", clean.categoryId()));
        if (state != IdeaState.DRAFT) {
            IdeaText.requireComplete(clean.title(), clean.description());
        }
        kind = clean.kind();
        title = clean.title();
        description = clean.description();
        expectedBenefit = clean.expectedBenefit();
        timeNeeded = clean.timeNeeded();
        cost = clean.cost();
        authorHidden = clean.authorHidden() && campaign.authorsHidden();
        category = wanted;
        changed(stamp);
    }

    /**
     * Sets fields by their names (see {@link IdeaField}) and tells those that really changed; fields that are not named
     * stay. Names that are no fields, such as those of questions that the campaign does not ask any more, are left out.
     *
     * @throws InvalidValueException when a value is refused; nothing has changed then
     */
    public List<IdeaChange> change(Map<String, String> values, ChangeStamp stamp) {
        Map<String, String> before = IdeaValues.of(this);
        Map<String, String> wanted = new LinkedHashMap<>(before);
        values.forEach((field, value) -> wanted.computeIfPresent(field, (name, present) -> value));
        Set<String> wantedTags = IdeaValues.tags(wanted.get(IdeaField.TAGS.name()));
        Map<Long, String> wantedAnswers = new HashMap<>();
        for (CampaignField question : campaign.fields()) {
            String answer = Answers.canonical(question, wanted.get(IdeaField.answer(question.id())));
            if (!answer.isEmpty()) {
                wantedAnswers.put(question.id(), answer);
            } else if (question.required() && state != IdeaState.DRAFT) {
                throw new InvalidValueException(IdeaField.answer(question.id()), "value.required");
            }
        }
        write(IdeaValues.text(wanted), stamp);
        tags.retainAll(wantedTags);
        tags.addAll(wantedTags);
        answers.keySet().retainAll(wantedAnswers.keySet());
        answers.putAll(wantedAnswers);
        changed(stamp);
        return IdeaValues.differences(before, IdeaValues.of(this));
    }

    private void changed(ChangeStamp stamp) {
        changedAt = stamp.at();
        String all = SearchText.of(title + " " + String.join(" ", tags) + " " + RichText.plain(description));
        searchText = all.substring(0, Math.min(all.length(), SEARCH_LENGTH));
    }

    /**
     * The draft becomes an idea that the campaign's audience sees.
     *
     * @param newNumber its own in the campaign, for life
     * @throws InvalidValueException when something is missing or too long
     */
    public void submit(int newNumber, ChangeStamp stamp) {
        if (state != IdeaState.DRAFT || discardedAt != null) {
            throw new InvalidValueException("STATE", "idea.not-a-draft");
        }
        IdeaText.requireComplete(title, description);
        if (kind == IdeaKind.PROJECT && expectedBenefit.isEmpty()) {
            throw new InvalidValueException(IdeaField.EXPECTED_BENEFIT, "value.required");
        }
        for (CampaignField question : campaign.fields()) {
            if (question.required() && !answers.containsKey(question.id())) {
                throw new InvalidValueException(IdeaField.answer(question.id()), "value.required");
            }
        }
        number = newNumber;
        state = IdeaState.SUBMITTED;
        submittedAt = stamp.at();
        changed(stamp);
    }

    /** A form is opened on the draft, or begins it: what it sends later is told apart from what other forms send. */
    public void keepFor(String form) {
        formKey = formKey == null ? form : formKey;
        savedForm = form;
    }

    public boolean lastSavedBy(String form) {
        return form.equals(savedForm);
    }

    public void discard(ChangeStamp stamp) {
        discardedAt = stamp.at();
    }

    public void restore() {
        discardedAt = null;
    }

    /** Whether its author threw the draft away. */
    public boolean discarded() {
        return discardedAt != null;
    }

    List<IdeaChange> takeBack(ChangeStamp stamp) {
        return move(IdeaState.SUBMITTED, IdeaState.TAKEN_BACK, stamp);
    }

    List<IdeaChange> putBack(ChangeStamp stamp) {
        return move(IdeaState.TAKEN_BACK, IdeaState.SUBMITTED, stamp);
    }

    private List<IdeaChange> move(IdeaState from, IdeaState to, ChangeStamp stamp) {
        if (state != from) {
            throw new InvalidValueException("STATE", "idea.state-changed");
        }
        state = to;
        changed(stamp);
        return List.of(new IdeaChange(IdeaRecorder.STATE, from.name(), to.name()));
    }

    /** Its text stays as it is, under the idea that says the same. */
    List<IdeaChange> mergeInto(Idea other, ChangeStamp stamp) {
        if (other.id().equals(id())
                || other.state != IdeaState.SUBMITTED
                || !other.campaign.id().equals(campaign.id())) {
            throw new InvalidValueException("MERGED_INTO", "idea.merge-target");
        }
        move(IdeaState.SUBMITTED, IdeaState.MERGED, stamp);
        mergedIntoId = other.id();
        return List.of(new IdeaChange(IdeaRecorder.MERGED_INTO, "", other.number.toString()));
    }

    /** @param other the one it was merged into */
    List<IdeaChange> part(Idea other, ChangeStamp stamp) {
        if (other.state == IdeaState.MERGED) {
            throw new InvalidValueException("STATE", "idea.part-other-first", other.number);
        }
        move(IdeaState.MERGED, IdeaState.SUBMITTED, stamp);
        mergedIntoId = null;
        return List.of(new IdeaChange(IdeaRecorder.MERGED_INTO, other.number.toString(), ""));
    }

    /**
     * What is not said by this one any more becomes an idea of its own, by the same authors, yet to be deposited.
     *
     * @param key of the form that asked for it: sent twice, it is one idea
     */
    Idea split(String newTitle, String newDescription, String key, ChangeStamp stamp) {
        if (state != IdeaState.SUBMITTED) {
            throw new InvalidValueException("STATE", "idea.state-changed");
        }
        Idea other = new Idea(campaign, kind, new Visitor(site(), author(), Locale.FRENCH), stamp);
        other.splitFromId = id();
        other.formKey = key;
        other.coAuthorIds.addAll(coAuthorIds);
        other.answers.putAll(answers);
        other.tags.addAll(tags);
        other.write(
                new IdeaText(
                        kind,
                        newTitle,
                        newDescription,
                        expectedBenefit,
                        timeNeeded,
                        null,
                        category().map(CampaignCategory::id).orElse(null),
                        authorHidden),
                stamp);
        return other;
    }

    /**
     * Asks a colleague to sign it too.
     *
     * @throws InvalidValueException when the colleague signs it already, or 20 others do
     */
    void invite(AgentId colleague, ChangeStamp stamp) {
        if (isBy(colleague)) {
            throw new InvalidValueException("CO_AUTHORS", "idea.co-author-already");
        }
        if (coAuthorIds.size() + invitations.size() >= MOST_CO_AUTHORS) {
            throw new InvalidValueException("CO_AUTHORS", "value.too-many", MOST_CO_AUTHORS);
        }
        invitations.removeIf(invitation -> invitation.agent().equals(colleague));
        invitations.add(new IdeaInvitation(colleague, stamp));
        changed(stamp);
    }

    /** @return whether the colleague was invited */
    boolean uninvite(AgentId colleague, ChangeStamp stamp) {
        boolean invited = invitations.removeIf(invitation -> invitation.agent().equals(colleague));
        changed(stamp);
        return invited;
    }

    List<IdeaChange> join(AgentId colleague, ChangeStamp stamp) {
        String before = coAuthorText();
        coAuthorIds.add(colleague.value());
        changed(stamp);
        return List.of(new IdeaChange(IdeaRecorder.CO_AUTHORS, before, coAuthorText()));
    }

    List<IdeaChange> leave(AgentId colleague, ChangeStamp stamp) {
        String before = coAuthorText();
        coAuthorIds.remove(colleague.value());
        changed(stamp);
        return List.of(new IdeaChange(IdeaRecorder.CO_AUTHORS, before, coAuthorText()));
    }

    private String coAuthorText() {
        return coAuthorIds.stream().sorted().map(Object::toString).collect(Collectors.joining(","));
    }

    /**
     * By a moderator: from now on for its authors and the moderators only.
     *
     * @throws InvalidValueException when it is not there for all to see, or was merged into another
     */
    public void withdraw(ChangeStamp stamp) {
        become(IdeaState.SUBMITTED, IdeaState.WITHDRAWN, stamp);
    }

    /** Undoes that. */
    public void showAgain(ChangeStamp stamp) {
        become(IdeaState.WITHDRAWN, IdeaState.SUBMITTED, stamp);
    }

    private void become(IdeaState expected, IdeaState next, ChangeStamp stamp) {
        if (state != expected) {
            throw new InvalidValueException("STATE", "idea.state-changed");
        }
        state = next;
        changedAt = stamp.at();
    }

    public boolean isBy(AgentId agent) {
        return authorId == agent.value() || coAuthorIds.contains(agent.value());
    }

    /** Under which key the history keeps its changes. */
    public RecordKey key() {
        return keyOf(id());
    }

    public Campaign campaign() {
        return campaign;
    }

    /** Its own in the campaign; empty for a draft. */
    public Optional<Integer> number() {
        return Optional.ofNullable(number);
    }

    public IdeaKind kind() {
        return kind;
    }

    public IdeaState state() {
        return state;
    }

    public String title() {
        return title;
    }

    public String description() {
        return description;
    }

    public String expectedBenefit() {
        return expectedBenefit;
    }

    public String timeNeeded() {
        return timeNeeded;
    }

    /** Whole euros; empty when not told. */
    public Optional<Long> cost() {
        return Optional.ofNullable(cost);
    }

    public Optional<CampaignCategory> category() {
        return Optional.ofNullable(category);
    }

    public AgentId author() {
        return new AgentId(authorId);
    }

    public Set<AgentId> coAuthors() {
        return coAuthorIds.stream().map(AgentId::new).collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody who signs it. */
    public Set<AgentId> authors() {
        Set<AgentId> authors = new HashSet<>(coAuthors());
        authors.add(author());
        return authors;
    }

    /** Colleagues who were asked to sign it too and have not answered. */
    public Set<AgentId> invited() {
        return invitations.stream().map(IdeaInvitation::agent).collect(Collectors.toUnmodifiableSet());
    }

    public Set<String> tags() {
        return Set.copyOf(tags);
    }

    /** To the campaign's own questions, by their numbers, in canonical text. */
    public Map<Long, String> answers() {
        return Map.copyOf(answers);
    }

    /** Whether the author's name is kept from colleagues; the campaign's team always knows it. */
    public boolean authorHidden() {
        return authorHidden;
    }

    public Optional<Long> mergedIntoId() {
        return Optional.ofNullable(mergedIntoId);
    }

    public Optional<Long> splitFromId() {
        return Optional.ofNullable(splitFromId);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Optional<Instant> submittedAt() {
        return Optional.ofNullable(submittedAt);
    }

    public Instant changedAt() {
        return changedAt;
    }

    public int supportCount() {
        return supportCount;
    }

    public int commentCount() {
        return commentCount;
    }

    /** Where its files lie; empty when it never had one. */
    public Optional<Long> folderId() {
        return Optional.ofNullable(folderId);
    }

    /** Of its discussion; empty as long as nobody took part. */
    public Optional<Long> discussionId() {
        return Optional.ofNullable(discussionId);
    }

    public int version() {
        return version;
    }
}
