// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.RecordNotFoundException;
import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.history.RecordKey;
import fr.essaim.persistence.Statements;
import fr.essaim.text.InvalidValueException;
import org.junit.jupiter.api.Test;

/** What everybody keeps whose records are moderated. The scene is new for every test. */
public abstract class ModeratedContract {

    protected abstract <T> T get(Class<T> service);

    /** Shown to {@link #reader}, by {@link #writer}. */
    protected abstract RecordKey record();

    /** Where it is moderated. */
    protected abstract RecordKey scope();

    protected abstract AgentId writer();

    protected abstract AgentId reader();

    protected abstract AgentId moderator();

    /** Of the same site, and the record does not exist for them. */
    protected abstract AgentId outsider();

    protected abstract Visitor visitor(AgentId agent);

    /** May do everything on another site. */
    protected abstract Visitor stranger();

    /** Part of what the record says. */
    protected abstract String words();

    /**
     * The writer takes it back, or puts it back.
     *
     * @return false where nobody ever takes back such a record
     */
    protected abstract boolean takeBack(boolean back);

    private Moderation moderation() {
        return get(Moderation.class);
    }

    private ModerationPage reported() {
        return get(ModerationQueue.class).reported(visitor(moderator()), scope(), 0);
    }

    private void report() {
        moderation().report(visitor(reader()), record(), WithdrawalReason.INSULT, "");
    }

    private void withdraw() {
        moderation().withdraw(visitor(moderator()), record(), WithdrawalReason.INSULT, "");
    }

    @Test
    void to_those_outside_there_is_no_such_record() {
        for (Visitor other : new Visitor[] {visitor(outsider()), stranger()}) {
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> moderation().report(other, record(), WithdrawalReason.INSULT, ""));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> moderation().withdraw(other, record(), WithdrawalReason.INSULT, ""));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> moderation().keep(other, record()));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> moderation().contest(other, record(), "Non"));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> moderation().restore(other, record(), "Non"));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> get(ModerationQueue.class).reported(other, scope(), 0));
            assertThatExceptionOfType(RecordNotFoundException.class)
                    .isThrownBy(() -> get(WithdrawalRegister.class).of(other, scope(), 0));
        }
    }

    @Test
    void what_a_reader_reports_stands_in_front_of_the_moderators_with_its_words() {
        report();
        report();

        assertThat(reported().lines()).singleElement().satisfies(line -> {
            assertThat(line.record()).isEqualTo(record());
            assertThat(line.reportCount()).isOne();
            assertThat(line.text()).anyMatch(part -> part.value().contains(words()));
            assertThat(line.title()).isNotEmpty();
            assertThat(line.writer()).contains(writer());
        });
        assertThat(reported().reported()).isOne();
        assertThatThrownBy(() -> moderation().report(visitor(writer()), record(), WithdrawalReason.INSULT, ""))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("report.own");
    }

    @Test
    void what_another_kind_of_scope_has_under_the_same_number_is_not_here() {
        report();
        withdraw();
        for (String table : new String[] {"moderation_report", "moderation_withdrawal"}) {
            assertThat(get(Statements.class).change("update " + table + " set scope_type = ?", "Other"))
                    .isOne();
        }
        get(Statements.class).change("update moderation_report set settled_at = null");

        assertThat(reported().reported()).isZero();
        assertThat(reported().lines()).isEmpty();
        assertThat(get(ModerationQueue.class)
                        .withdrawn(visitor(moderator()), scope(), 0)
                        .lines())
                .isEmpty();
        RegisterPage register = get(WithdrawalRegister.class).of(visitor(moderator()), scope(), 0);
        assertThat(register.entries()).isEmpty();
        assertThat(register.reports()).isZero();
    }

    @Test
    void readers_moderate_nothing_and_the_register_is_theirs() {
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> moderation().withdraw(visitor(reader()), record(), WithdrawalReason.INSULT, ""));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> moderation().keep(visitor(reader()), record()));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> get(ModerationQueue.class).withdrawn(visitor(reader()), scope(), 0));
        withdraw();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> moderation().restore(visitor(writer()), record(), "Non"));

        RegisterPage register = get(WithdrawalRegister.class).of(visitor(reader()), scope(), 0);
        assertThat(register.entries()).hasSize(1);
        assertThat(register.toString()).doesNotContain(words()).doesNotContain("value=" + writer());
    }

    @Test
    void what_is_withdrawn_is_shown_no_more_until_it_is_restored() {
        withdraw();
        assertThatThrownBy(this::withdraw).isInstanceOf(InvalidValueException.class);
        assertThat(get(ModerationQueue.class)
                        .withdrawn(visitor(moderator()), scope(), 0)
                        .lines())
                .extracting(ModerationLine::record)
                .containsExactly(record());

        moderation().restore(visitor(moderator()), record(), "Erreur");
        assertThat(get(ModerationQueue.class)
                        .withdrawn(visitor(moderator()), scope(), 0)
                        .lines())
                .isEmpty();
        report();
        assertThat(reported().reported()).isOne();
    }

    @Test
    void its_writer_alone_contests_and_once() {
        withdraw();
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> moderation().contest(visitor(moderator()), record(), "Non"));
        moderation().contest(visitor(writer()), record(), "C’était une citation");
        assertThatThrownBy(() -> moderation().contest(visitor(writer()), record(), "Encore"))
                .hasMessageContaining("withdrawal.contested-before");
        assertThat(reported().contested()).isOne();
    }

    @Test
    void what_was_reported_waits_for_a_decision_as_long_as_its_writer_does_not_take_it_back() {
        report();
        if (takeBack(true)) {
            assertThat(reported().reported()).isZero();
            assertThat(reported().lines()).isEmpty();
            takeBack(false);
        }
        assertThat(reported().reported()).isOne();
        assertThat(reported().lines()).hasSize(1);

        moderation().keep(visitor(moderator()), record());
        assertThat(reported().reported()).isZero();
    }
}
