// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.campaign.IdeaKind;
import fr.essaim.question.AnswerSet;
import fr.essaim.text.InvalidValueException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What agents propose in a campaign, alone or as a team. */
@Entity
@Table(name = "idea")
public class Idea extends IdeaContent {

    public static final String RECORD_TYPE = "Idea";

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "campaign_id")
    private Campaign campaign;

    private Integer number;

    @Enumerated(EnumType.STRING)
    private IdeaState state;

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

    protected Idea() {}

    public static RecordKey keyOf(long ideaId) {
        return new RecordKey(RECORD_TYPE, ideaId);
    }

    /** A draft. */
    public Idea(Campaign campaign, IdeaKind kind, Visitor author, ChangeStamp stamp) {
        super(campaign.site(), kind, author);
        this.campaign = campaign;
        this.state = IdeaState.DRAFT;
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
        IdeaText clean = isDraft() ? text.cleanedAsDraft() : text.complete();
        if (!campaign.ideaKinds().contains(clean.kind()) && clean.kind() != kind()) {
            throw new InvalidValueException("KIND", "idea.kind-not-taken");
        }
        say(clean, clean.category(campaign));
        hideAuthor(clean.authorHidden() && campaign.authorsHidden());
        changedAt = stamp.at();
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
        AnswerSet wantedAnswers = AnswerSet.of(campaign.questions(), wanted::get);
        if (!isDraft()) {
            wantedAnswers.checkComplete(campaign.questions());
        }
        write(IdeaValues.text(wanted), stamp);
        tag(wantedTags);
        answer(wantedAnswers);
        return IdeaValues.differences(before, IdeaValues.of(this));
    }

    private boolean isDraft() {
        return state == IdeaState.DRAFT;
    }

    /**
     * The draft becomes an idea that the campaign's audience sees.
     *
     * @param newNumber its own in the campaign, for life
     * @throws InvalidValueException when something is missing or too long
     */
    public void submit(int newNumber, ChangeStamp stamp) {
        if (!isDraft() || discardedAt != null) {
            throw new InvalidValueException("STATE", "idea.not-a-draft");
        }
        missing().stream().findFirst().ifPresent(gap -> {
            throw gap;
        });
        number = newNumber;
        state = IdeaState.SUBMITTED;
        submittedAt = stamp.at();
        changedAt = stamp.at();
    }

    /** What a draft lacks to be submitted, or has too much of, in the order of the form. */
    List<InvalidValueException> missing() {
        List<InvalidValueException> gaps = new ArrayList<>(IdeaText.gaps(title(), description()));
        if (kind() == IdeaKind.PROJECT && expectedBenefit().isEmpty()) {
            gaps.add(new InvalidValueException(IdeaField.EXPECTED_BENEFIT, "value.required"));
        }
        gaps.addAll(new AnswerSet(answers()).gaps(campaign.questions()));
        return gaps;
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
        changedAt = stamp.at();
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
        Idea other = new Idea(campaign, kind(), new Visitor(site(), author(), Locale.FRENCH), stamp);
        other.splitFromId = id();
        other.formKey = key;
        other.signLike(this);
        other.answer(new AnswerSet(answers()));
        other.tag(tags());
        other.write(IdeaText.of(this).anew(newTitle, newDescription), stamp);
        return other;
    }

    /**
     * Asks a colleague to sign it too.
     *
     * @throws InvalidValueException when the colleague signs it already, or 20 others do
     */
    void invite(AgentId colleague, ChangeStamp stamp) {
        people().invite(colleague, stamp);
        changedAt = stamp.at();
    }

    /** @return whether the colleague was invited */
    boolean uninvite(AgentId colleague, ChangeStamp stamp) {
        boolean invited = people().uninvite(colleague);
        changedAt = stamp.at();
        return invited;
    }

    List<IdeaChange> join(AgentId colleague, ChangeStamp stamp) {
        changedAt = stamp.at();
        return people().join(colleague);
    }

    List<IdeaChange> leave(AgentId colleague, ChangeStamp stamp) {
        changedAt = stamp.at();
        return people().leave(colleague);
    }

    /**
     * By a moderator: from now on for its authors and the moderators only.
     *
     * @throws InvalidValueException when it is not there for all to see, or was merged into another
     */
    public void withdraw(ChangeStamp stamp) {
        move(IdeaState.SUBMITTED, IdeaState.WITHDRAWN, stamp);
    }

    /** Undoes that. */
    public void showAgain(ChangeStamp stamp) {
        move(IdeaState.WITHDRAWN, IdeaState.SUBMITTED, stamp);
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

    public IdeaState state() {
        return state;
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
