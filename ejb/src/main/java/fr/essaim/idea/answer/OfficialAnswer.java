// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.StoredStamp;
import fr.essaim.idea.campaign.Campaign;
import fr.essaim.idea.deposit.Idea;
import fr.essaim.persistence.SiteRecord;
import fr.essaim.signature.Signatories;
import fr.essaim.signature.Signatory;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The authority's answer to an idea. It is a draft until it is published, and hidden until its moment: that of the
 * campaign's results, or one of its own. Nothing is switched at that moment; whoever reads compares it with the clock.
 */
@Entity
@Table(name = "official_answer")
public class OfficialAnswer extends SiteRecord {

    public static final int TEXT_LENGTH = 20_000;

    @Column(name = "idea_id")
    private long ideaId;

    @Enumerated(EnumType.STRING)
    private AnswerState state;

    @Column(name = "answer_text")
    private String text;

    @Embedded
    @AttributeOverride(name = "at", column = @Column(name = "written_at"))
    @AttributeOverride(name = "agentId", column = @Column(name = "written_by"))
    private StoredStamp written;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private Long publishedBy;

    /** Null for the moment of the campaign's results. */
    @Column(name = "effective_at")
    private Instant effectiveAt;

    @Version
    private int version;

    @ElementCollection
    @CollectionTable(name = "official_answer_signatory", joinColumns = @JoinColumn(name = "answer_id"))
    private Set<Signatory> signatories = new HashSet<>();

    @OneToMany(mappedBy = "answer", cascade = CascadeType.ALL)
    @OrderBy("replaced.at desc, id desc")
    private List<FormerAnswer> former = new ArrayList<>();

    protected OfficialAnswer() {}

    public OfficialAnswer(Idea idea, AnswerDraft draft, ChangeStamp stamp) {
        super(idea.site());
        this.ideaId = idea.id();
        write(draft, stamp);
    }

    /**
     * Says it otherwise while nobody has been told. Whoever signed another text has not signed this one.
     *
     * @throws InvalidValueException when it is published, or the draft is refused
     */
    public final void write(AnswerDraft draft, ChangeStamp stamp) {
        if (publishedAt != null) {
            throw new InvalidValueException("ANSWER", "answer.published");
        }
        AnswerState before = state;
        String textBefore = text;
        say(draft, stamp);
        asked().ask(draft.signatories(), state == before && text.equals(textBefore));
    }

    private void say(AnswerDraft draft, ChangeStamp stamp) {
        if (draft.state() == null) {
            throw new InvalidValueException("STATE", "value.required");
        }
        text = TextRules.requiredRichText("ANSWER", draft.text(), TEXT_LENGTH);
        state = draft.state();
        written = new StoredStamp(stamp);
    }

    private Signatories asked() {
        return new Signatories(signatories);
    }

    /** Of an agent who is among its signatories; once signed it stays so. */
    public void sign(AgentId agent, Instant at) {
        if (!asked().sign(agent, at)) {
            throw new InvalidValueException("SIGNATORIES", "answer.not-yours-to-sign");
        }
    }

    /**
     * Lets everybody read it from its moment on. Whoever publishes an answer that is his or hers to sign signs it so.
     *
     * @param moment of its own, not in the past; null for the moment of the campaign's results
     * @throws InvalidValueException when somebody has not signed, the moment is past, or it may be read already
     */
    public void publish(Instant moment, Campaign campaign, ChangeStamp stamp) {
        if (isEffective(campaign, stamp.at())) {
            throw new InvalidValueException("ANSWER", "answer.published");
        }
        if (moment != null && moment.isBefore(stamp.at())) {
            throw new InvalidValueException("MOMENT", "answer.moment-past");
        }
        if (isToBeSignedBy(stamp.by())) {
            sign(stamp.by(), stamp.at());
        }
        long missing = asked().missing();
        if (missing > 0) {
            throw new InvalidValueException("SIGNATORIES", "answer.unsigned", missing);
        }
        publishedAt = stamp.at();
        publishedBy = stamp.by().value();
        effectiveAt = moment;
    }

    /**
     * Makes a draft of it again.
     *
     * @throws InvalidValueException when it may be read already
     */
    public void takeBack(Campaign campaign, Instant now) {
        if (isEffective(campaign, now)) {
            throw new InvalidValueException("ANSWER", "answer.published");
        }
        publishedAt = null;
        publishedBy = null;
        effectiveAt = null;
    }

    /**
     * Says something else to those who may have read it; what it said stays readable.
     *
     * @param reason told to all who read it
     * @throws InvalidValueException when nothing is changed, the draft is refused, or there is no reason
     */
    public void correct(AnswerDraft draft, String reason, ChangeStamp stamp) {
        FormerAnswer before = new FormerAnswer(this, reason, stamp);
        say(draft, stamp);
        if (before.state() == state && before.text().equals(text)) {
            throw new InvalidValueException("ANSWER", "answer.unchanged");
        }
        former.add(0, before);
        asked().leaveOutAllBut(stamp.by());
    }

    public boolean isEffective(Campaign campaign, Instant now) {
        return moment(campaign).filter(moment -> !now.isBefore(moment)).isPresent();
    }

    /** When everybody may read it, past or to come; empty for a draft and where the results have no moment yet. */
    public Optional<Instant> moment(Campaign campaign) {
        if (publishedAt == null) {
            return Optional.empty();
        }
        return effectiveAt == null ? campaign.resultsAt() : Optional.of(effectiveAt);
    }

    public boolean isPublished() {
        return publishedAt != null;
    }

    /** Whether it is published for the moment of the campaign's results. */
    public boolean isWithResults() {
        return publishedAt != null && effectiveAt == null;
    }

    /** Whether this agent is asked to sign and has not. */
    public boolean isToBeSignedBy(AgentId agent) {
        return asked().awaits(agent);
    }

    public boolean isSignatory(AgentId agent) {
        return asked().includes(agent);
    }

    public long ideaId() {
        return ideaId;
    }

    public AnswerState state() {
        return state;
    }

    /** Clean rich text. */
    public String text() {
        return text;
    }

    public Instant writtenAt() {
        return written.at();
    }

    public AgentId writtenBy() {
        return written.by();
    }

    public int version() {
        return version;
    }

    /** In the order in which they are shown. */
    public List<Signatory> signatories() {
        return asked().inOrder();
    }

    /** What it said before, the latest first. */
    public List<FormerAnswer> former() {
        return List.copyOf(former);
    }
}
