// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.BusinessException;
import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.StaffMember;
import fr.essaim.history.RecordKey;
import fr.essaim.moderation.Moderation;
import fr.essaim.moderation.ModerationLine;
import fr.essaim.moderation.ModerationQueue;
import fr.essaim.moderation.WithdrawalReason;
import fr.essaim.moderation.WithdrawalRegister;
import fr.essaim.quota.QuotaReachedException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every feature keeps whose records are discussed. Its scene is new for every test. */
public abstract class DiscussedContract {

    protected abstract <T> T get(Class<T> service);

    /** The feature's own. */
    protected abstract Discussed discussed();

    /** Discussed today, signed by {@link #author}, read by {@link #reader}. */
    protected abstract RecordKey open();

    /** The same on a day without discussion. */
    protected abstract RecordKey closed();

    /** The same as the open one, by an author whose name is kept from the reader; empty where every author is named. */
    protected abstract Optional<RecordKey> anonymous();

    protected abstract AgentId author();

    /** Of the same site, and the record does not exist for them. */
    protected abstract AgentId outsider();

    protected abstract AgentId reader();

    /** Sees the record and moderates it, but it does not concern them: neither told nor mentioned. */
    protected abstract AgentId bystander();

    protected abstract Visitor visitor(AgentId agent);

    /** May do everything on another site. */
    protected abstract Visitor stranger();

    /** As the feature itself counts them. */
    protected abstract int comments(RecordKey record);

    private long write(AgentId agent, RecordKey record, String text, AgentId... mentioned) {
        return get(Commenting.class)
                .write(visitor(agent), record, new CommentDraft(text, Set.of(mentioned), null, null));
    }

    private DiscussionPage page(AgentId agent, RecordKey record) {
        return get(Discussions.class).page(visitor(agent), record, CommentOrder.NEWEST, 20, Set.of());
    }

    @Test
    void those_who_see_the_record_read_its_discussion_and_to_others_there_is_none() {
        RecordKey record = open();
        long comment = write(reader(), record, "Où les garer ?");

        assertThat(page(author(), record).threads()).hasSize(1);
        for (Visitor other : new Visitor[] {visitor(outsider()), stranger()}) {
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> get(Discussions.class).page(other, record, CommentOrder.NEWEST, 20, Set.of()));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> get(Commenting.class).write(other, record, CommentDraft.of("Moi aussi")));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> get(Commenting.class).support(other, record, comment, true));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> get(Followers.class).follow(other, record, true));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> get(Mentions.class).suggest(other, record, "a", 8));
        }
    }

    @Test
    void nobody_writes_on_a_day_without_discussion() {
        RecordKey record = closed();

        assertThat(page(reader(), record).open()).isFalse();
        assertThatExceptionOfType(BusinessException.class).isThrownBy(() -> write(reader(), record, "Déjà ?"));
        assertThat(comments(record)).isZero();
    }

    @Test
    void the_record_counts_the_comments_that_are_shown() {
        RecordKey record = open();
        assertThat(comments(record)).isZero();
        write(author(), record, "Précision");
        long comment = write(reader(), record, "Où les garer ?");
        assertThat(comments(record))
                .isEqualTo(2)
                .isEqualTo(page(author(), record).total());

        get(Commenting.class).takeBack(visitor(reader()), record, comment);
        assertThat(comments(record)).isOne();
        get(Commenting.class).putBack(visitor(reader()), record, comment);
        assertThat(comments(record)).isEqualTo(2);
    }

    @Test
    void the_record_keeps_one_discussion_from_the_first_comment_on() {
        RecordKey record = open();
        write(author(), record, "Précision");
        write(reader(), record, "Où les garer ?");

        assertThat(page(reader(), record).threads()).hasSize(2);
        assertThat(discussed().enter(visitor(reader()), record).discussionId()).isPositive();
    }

    @Test
    void nobody_supports_in_the_place_of_somebody_else() {
        RecordKey record = open();
        long comment = write(author(), record, "Précision");
        Visitor acting = new Visitor(visitor(reader()).site(), reader(), Locale.FRENCH, Optional.of(bystander()));

        assertThatExceptionOfType(BusinessException.class)
                .isThrownBy(() -> get(Commenting.class).support(acting, record, comment, true));
        assertThat(page(reader(), record).threads().get(0).first().supports()).isZero();
    }

    @Test
    void only_those_whom_it_concerns_are_found_and_mentioned() {
        RecordKey record = open();
        for (AgentId other : Set.of(outsider(), bystander())) {
            StaffMember member =
                    get(Directory.class).find(visitor(author()).site(), other).orElseThrow();
            assertThat(get(Mentions.class).suggest(visitor(author()), record, member.lastName(), 8))
                    .isEmpty();
            assertThatThrownBy(() -> write(author(), record, "@" + member.displayName() + " ?", other))
                    .hasMessageContaining("comment.mention-outside");
        }
    }

    @Test
    void authors_follow_from_the_beginning_and_those_whom_it_does_not_concern_never() {
        RecordKey record = open();

        assertThat(get(Followers.class).follows(visitor(author()), record)).isTrue();
        assertThat(get(Followers.class).follows(visitor(reader()), record)).isFalse();
        get(Followers.class).follow(visitor(reader()), record, true);
        assertThat(get(Followers.class).follows(visitor(reader()), record)).isTrue();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> get(Followers.class).follow(visitor(bystander()), record, true));
    }

    @Test
    void an_author_is_named_in_the_discussion_unless_the_name_is_kept_from_readers() {
        RecordKey named = open();
        write(author(), named, "Je précise");
        assertThat(firstWriter(reader(), named)).isEqualTo(firstWriter(author(), named));
        assertThat(firstWriter(reader(), named).agent()).contains(author());

        anonymous().ifPresent(record -> {
            write(author(), record, "Je précise");
            assertThat(page(reader(), record).toString()).doesNotContain("value=" + author());
            assertThat(firstWriter(reader(), record).author()).isTrue();
            assertThat(firstWriter(reader(), record).agent()).isEmpty();
            assertThat(firstWriter(author(), record).agent()).contains(author());
        });
    }

    private CommentLine.Writer firstWriter(AgentId agent, RecordKey record) {
        return page(agent, record).threads().get(0).first().writer();
    }

    @Test
    void those_who_moderate_the_record_moderate_its_discussion_and_everybody_reads_the_register() {
        RecordKey record = open();
        assertThat(page(bystander(), record).moderates()).isTrue();
        assertThat(page(reader(), record).moderates()).isFalse();

        RecordKey comment = new RecordKey(Comment.RECORD_TYPE, write(reader(), record, "Quelle ânerie"));
        get(Moderation.class).report(visitor(author()), comment, WithdrawalReason.INSULT, "");
        RecordKey scope = discussed().enter(visitor(reader()), record).scope().key();
        assertThat(get(ModerationQueue.class)
                        .reported(visitor(bystander()), scope, 0)
                        .lines())
                .extracting(ModerationLine::record)
                .containsExactly(comment);

        get(Moderation.class).withdraw(visitor(bystander()), comment, WithdrawalReason.INSULT, "");
        assertThat(get(WithdrawalRegister.class).of(visitor(reader()), scope, 0).entries())
                .hasSize(1);
    }

    @Test
    void whoever_wrote_enough_for_a_day_is_refused_one_more() {
        RecordKey record = open();
        System.setProperty("essaim.quota.comments", "2");
        try {
            write(reader(), record, "Où les garer ?");
            write(reader(), record, "Et qui les répare ?");
            assertThatExceptionOfType(QuotaReachedException.class)
                    .isThrownBy(() -> write(reader(), record, "Et la nuit ?"));
            assertThat(comments(record)).isEqualTo(2);
        } finally {
            System.clearProperty("essaim.quota.comments");
        }
    }
}
