// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class GateTest {

    private final Gate gate = new Gate(1);

    @Test
    void a_place_passes_by_all_who_went_while_they_waited() {
        List<Integer> asked = new ArrayList<>();
        gate.enter();
        for (int i = 0; i < Gate.LONGEST_LINE; i++) {
            int number = i;
            assertThat(gate.enter(() -> !asked.add(number))).isTrue();
        }

        gate.leave();

        assertThat(asked).hasSize(Gate.LONGEST_LINE).isSorted();
        assertThat(gate.enter()).isTrue();
        assertThat(gate.enter()).isFalse();
    }

    @Test
    void the_first_who_takes_the_place_keeps_it() {
        List<String> worked = new ArrayList<>();
        gate.enter();
        gate.enter(() -> false);
        gate.enter(() -> worked.add("first"));
        gate.enter(() -> worked.add("second"));

        gate.leave();

        assertThat(worked).containsExactly("first");
        assertThat(gate.enter()).isFalse();
    }

    @Test
    void who_goes_makes_room_in_the_line() {
        gate.enter();
        BooleanSupplier gone = () -> true;
        gate.enter(gone);
        for (int i = 1; i < Gate.LONGEST_LINE; i++) {
            int number = i;
            gate.enter(() -> number > 0);
        }
        assertThat(gate.enter(() -> false)).isFalse();

        gate.forget(gone);

        assertThat(gate.enter(() -> false)).isTrue();
    }

    @Test
    void a_place_that_is_free_and_not_taken_stays_free() {
        assertThat(gate.enter(() -> false)).isTrue();

        assertThat(gate.enter()).isTrue();
    }
}
