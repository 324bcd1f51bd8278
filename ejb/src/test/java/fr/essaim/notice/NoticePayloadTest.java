// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.essaim.history.RecordKey;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NoticePayloadTest {

    private static final RecordKey ACTION = new RecordKey("PlanAction", 5001);

    @Test
    void what_is_kept_is_what_was_said() {
        Notice notice = new Notice(
                "plan.lead-named",
                ACTION,
                "lead-named:5001:7",
                List.of("", "a\\nb", "\r\n\\", "{0}\u2028🐝", "\u0085", ""));

        assertThat(NoticePayload.read(NoticePayload.write(notice))).isEqualTo(notice);
    }

    @Test
    void a_notice_without_arguments_is_kept_too() {
        Notice notice = new Notice("plan.report-due", ACTION, "k", List.of());

        assertThat(NoticePayload.write(notice)).isEqualTo("1\nplan.report-due\nPlanAction\n5001\nk");
        assertThat(NoticePayload.read(NoticePayload.write(notice))).isEqualTo(notice);
    }

    @Test
    void the_longest_fits_what_is_promised() {
        Notice notice = new Notice(
                "k".repeat(60),
                new RecordKey("r".repeat(60), Long.MIN_VALUE),
                "\\".repeat(100),
                List.of("\n".repeat(2_000)));

        assertThat(NoticePayload.write(notice)).hasSizeLessThanOrEqualTo(4_600);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "2\nplan.lead-named\nPlanAction\n1\nk", "1\nplan.lead-named\nPlanAction\nx\nk"})
    void anything_else_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> NoticePayload.read(text));
    }
}
