// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.text.InvalidLineException;
import org.junit.jupiter.api.Test;

class PlanLinesTest {

    @Test
    void are_read_with_their_numbers_blank_ones_counted() {
        assertThat(PlanLines.read(PlanLines.AXES, "1.;Accueillir\r\n\r\n  1.1 ; Ouvrir; tard  \n"))
                .containsExactly(new PlanLine(1, "1", "Accueillir"), new PlanLine(3, "1.1", "Ouvrir; tard"));
        assertThat(PlanLines.read(PlanLines.GROUPS, " \n")).isEmpty();
        assertThat(PlanLines.read(PlanLines.GROUPS, null)).isEmpty();
    }

    @Test
    void come_back_as_they_were_written() {
        String typed = "1;Accueillir\n1.1;Ouvrir; tard\n2;<script>alert(1)</script> 🐝";

        assertThat(PlanLines.write(PlanLines.read(PlanLines.AXES, typed))).isEqualTo(typed);
    }

    @Test
    void need_a_semicolon() {
        assertThatExceptionOfType(InvalidLineException.class)
                .isThrownBy(() -> PlanLines.read(PlanLines.AXES, "1;Accueillir\n2 Prendre soin"))
                .satisfies(refusal -> {
                    assertThat(refusal.field()).isEqualTo("AXES");
                    assertThat(refusal.line()).isEqualTo(2);
                    assertThat(refusal.messageKey()).isEqualTo("plan.line-form");
                });
    }
}
