// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import fr.essaim.directory.AgentId;
import fr.essaim.history.ChangeStamp;
import fr.essaim.history.RecordKey;
import fr.essaim.moderation.ModeratedText;
import fr.essaim.persistence.StoredRecord;
import fr.essaim.text.InvalidValueException;
import fr.essaim.text.TextRules;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What an agent says about a record: the beginning of a thread, or an answer within one. */
@Entity
@Table(name = "discussion_comment")
public class Comment extends StoredRecord {

    /** As moderators know it, and the audit log. */
    public static final String RECORD_TYPE = "Comment";

    /** For so long its writer may change it or take it back. */
    public static final Duration TIME_TO_CHANGE = Duration.ofMinutes(15);

    public static final int LENGTH = 4_000;

    static final String FIELD = "COMMENT";
    private static final int KEY_LENGTH = 36;

    @Column(name = "discussion_id")
    private long discussionId;

    @Column(name = "thread_id")
    private Long threadId;

    @Column(name = "answers_id")
    private Long answersId;

    @Column(name = "author_id")
    private long authorId;

    @Column(name = "impersonator_id")
    private Long impersonatorId;

    @Column(name = "comment_text")
    private String text;

    @Enumerated(EnumType.STRING)
    private CommentState state = CommentState.SHOWN;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    /** Changed by the database only. */
    @Column(name = "support_count", insertable = false, updatable = false)
    private int supportCount;

    @Column(name = "form_key")
    private String formKey;

    @Version
    private int version;

    protected Comment() {}

    /**
     * @param answered null to begin a thread; an answer to an answer belongs to the same thread
     * @param text as {@linkplain CommentText#kept it is kept}
     * @throws InvalidValueException when the text is empty or too long, or what it answers is not shown any more
     */
    Comment(long discussionId, Comment answered, String text, String formKey, ChangeStamp stamp) {
        if (answered != null) {
            answered.checkShown();
            this.threadId = answered.threadId == null ? answered.id() : answered.threadId;
            this.answersId = answered.id();
        }
        this.discussionId = discussionId;
        this.text = TextRules.requiredParagraph(FIELD, text, LENGTH);
        this.formKey = formKey == null ? null : TextRules.line(FIELD, formKey, KEY_LENGTH);
        this.authorId = stamp.by().value();
        this.impersonatorId = stamp.impersonator().map(AgentId::value).orElse(null);
        this.writtenAt = stamp.at();
    }

    /** @throws InvalidValueException when it is someone else's, older than a quarter of an hour, or withdrawn */
    public void edit(String newText, ChangeStamp stamp) {
        checkChange(CommentState.SHOWN, stamp);
        String clean = TextRules.requiredParagraph(FIELD, newText, LENGTH);
        if (!clean.equals(text)) {
            text = clean;
            editedAt = stamp.at();
        }
    }

    /** @throws InvalidValueException as {@link #edit} */
    public void takeBack(ChangeStamp stamp) {
        checkChange(CommentState.SHOWN, stamp);
        state = CommentState.TAKEN_BACK;
    }

    /** Undoes that. */
    public void putBack(ChangeStamp stamp) {
        checkChange(CommentState.TAKEN_BACK, stamp);
        state = CommentState.SHOWN;
    }

    private void checkChange(CommentState expected, ChangeStamp stamp) {
        if (state != expected || !inTime(stamp.by(), stamp.at())) {
            throw new InvalidValueException(FIELD, "comment.too-late");
        }
    }

    /** Whether this agent may change it now or take it back. */
    public boolean canBeChangedBy(AgentId agent, Instant now) {
        return state == CommentState.SHOWN && inTime(agent, now);
    }

    private boolean inTime(AgentId agent, Instant now) {
        return isBy(agent) && !now.isAfter(writtenAt.plus(TIME_TO_CHANGE));
    }

    /** By a moderator. */
    void withdraw() {
        checkShown();
        state = CommentState.WITHDRAWN;
    }

    void restore() {
        if (state != CommentState.WITHDRAWN) {
            throw new InvalidValueException(FIELD, "comment.gone");
        }
        state = CommentState.SHOWN;
    }

    /** @throws InvalidValueException when it was taken back or withdrawn */
    public void checkShown() {
        if (state != CommentState.SHOWN) {
            throw new InvalidValueException(FIELD, "comment.gone");
        }
    }

    /** Whether it is what this form said. */
    boolean says(String otherText, Long otherAnswers) {
        return text.equals(TextRules.paragraph(FIELD, otherText, LENGTH)) && Objects.equals(answersId, otherAnswers);
    }

    public boolean isBy(AgentId agent) {
        return authorId == agent.value();
    }

    RecordKey key() {
        return new RecordKey(RECORD_TYPE, id());
    }

    ModeratedText moderatedText() {
        return ModeratedText.under(author(), writtenAt, CommentText.parts(text));
    }

    /** The number of the comment that begins its thread; empty for that one itself. */
    public Optional<Long> threadId() {
        return Optional.ofNullable(threadId);
    }

    public Optional<Long> answersId() {
        return Optional.ofNullable(answersId);
    }

    public AgentId author() {
        return new AgentId(authorId);
    }

    /** Who acted in the writer's place, if anybody did. */
    public Optional<AgentId> impersonator() {
        return Optional.ofNullable(impersonatorId).map(AgentId::new);
    }

    /** As {@linkplain CommentText it is kept}. */
    public String text() {
        return text;
    }

    public CommentState state() {
        return state;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public boolean edited() {
        return editedAt != null;
    }

    public int supportCount() {
        return supportCount;
    }
}
