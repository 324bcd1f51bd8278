// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.duty.Concerns;
import fr.essaim.duty.Duty;
import fr.essaim.duty.Involvement;
import fr.essaim.duty.Opening;
import fr.essaim.history.RecordKey;
import fr.essaim.portlet.Texts;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeskWriterTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);

    private final DeskWriter writer =
            new DeskWriter(Texts.of(Locale.FRENCH), TODAY, new Addresses(), feature -> new Words(feature));

    @Test
    void what_is_owed_twice_on_one_record_is_one_line_that_says_both() {
        DeskPage page = write(concerns(
                "plan", owed("OVERDUE", 56, TODAY.minusDays(90)), owed("NOT_REPORTED", 56, TODAY.minusDays(5))));

        assertThat(page.owed()).isEqualTo(1);
        assertThat(page.duties()).singleElement().satisfies(line -> {
            assertThat(line.said().what()).isEqualTo("OVERDUE · NOT_REPORTED");
            assertThat(line.said().late()).isTrue();
            assertThat(line.address()).isEqualTo("/plan?record=56");
        });
    }

    @Test
    void the_longest_due_comes_first_whichever_feature_wants_it_and_what_has_no_day_last() {
        DeskPage page = write(
                concerns("idea", owed("MARK", 1, null), owed("ANSWER", 2, TODAY.plusDays(3))),
                concerns("plan", owed("OVERDUE", 3, TODAY.minusDays(1))));

        assertThat(page.duties())
                .extracting(line -> line.said().title())
                .containsExactly("Fiche 3", "Fiche 2", "Fiche 1");
    }

    @Test
    void what_does_not_fit_is_counted_and_led_to() {
        Duty[] many = IntStream.rangeClosed(1, 20)
                .mapToObj(id -> owed("MARK", id, TODAY))
                .toArray(Duty[]::new);

        DeskPage page = write(concerns("idea", many), concerns("plan", owed("OVERDUE", 3, TODAY)));

        assertThat(page.owed()).isEqualTo(21);
        assertThat(page.duties()).hasSizeLessThan(21);
        assertThat(page.more()).extracting(DeskPage.Way::address).containsExactly("/idea?view=all", "/plan?view=all");
    }

    @Test
    void what_was_done_already_comes_after_what_may_still_be_done() {
        DeskPage page = write(new Concerns(
                "idea",
                List.of(),
                List.of(
                        new Opening("VOTE", subject(1), "", TODAY.plusDays(1), true),
                        new Opening("DEPOSIT", subject(2), "", TODAY.plusDays(9), false)),
                List.of(new Involvement("JUROR", subject(1)), new Involvement("ANALYST", subject(1)))));

        assertThat(page.openings()).extracting(line -> line.said().what()).containsExactly("DEPOSIT", "VOTE");
        assertThat(page.parts())
                .singleElement()
                .satisfies(line -> assertThat(line.said().what()).isEqualTo("JUROR · ANALYST"));
    }

    @Test
    void whom_nothing_concerns_is_told_so() {
        assertThat(write().nothing()).isTrue();
        assertThat(write(concerns("plan", owed("OVERDUE", 3, TODAY))).nothing()).isFalse();
    }

    private DeskPage write(Concerns... concerns) {
        return writer.write(List.of(concerns), List.of());
    }

    private static Concerns concerns(String feature, Duty... duties) {
        return new Concerns(feature, List.of(duties), List.of(), List.of());
    }

    private static Duty owed(String kind, long record, LocalDate due) {
        return new Duty(kind, subject(record), subject(record), "", TODAY.minusDays(100), due);
    }

    private static Duty.Subject subject(long record) {
        return new Duty.Subject(new RecordKey("Record", record), "Fiche " + record);
    }

    /** Says what it is given. */
    private record Words(String feature) implements DeskWords {

        @Override
        public DeskLine duty(Duty duty, Texts texts, LocalDate today) {
            return line(duty.kind(), duty.about(), duty.late(today), false);
        }

        @Override
        public DeskLine opening(Opening opening, Texts texts, LocalDate today) {
            return line(opening.kind(), opening.about(), false, opening.done());
        }

        @Override
        public DeskLine involvement(Involvement involvement, Texts texts) {
            return line(involvement.part(), involvement.about(), false, false);
        }

        private static DeskLine line(String what, Duty.Subject about, boolean late, boolean done) {
            return new DeskLine(
                    what,
                    about.title(),
                    "",
                    "",
                    late,
                    done,
                    "record=" + about.key().id());
        }

        @Override
        public String dutiesQuery() {
            return "view=all";
        }

        @Override
        public String name(Texts texts) {
            return feature;
        }
    }

    private static final class Addresses implements DeskAddresses {

        @Override
        public String of(String feature, String query) {
            return "/" + feature + "?" + query;
        }

        @Override
        public String of(RecordKey about) {
            return "/" + about;
        }

        @Override
        public ZoneId zone() {
            return ZoneId.of("Europe/Paris");
        }
    }
}
