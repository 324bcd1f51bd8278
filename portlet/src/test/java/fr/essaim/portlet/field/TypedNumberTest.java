// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.text.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNumberTest {

    @ParameterizedTest
    @CsvSource({"'30 000 €',30000", "'12500,00',12500", "' 45\u00A0%',45", "-1,-1", "' ',"})
    void a_number_is_read_as_it_is_in_files(String typed, Integer number) {
        assertThat(TypedNumber.of("BUDGET", typed)).isEqualTo(number);
        assertThat(new WholeNumberConverter(Integer.class).getAsObject(null, null, typed))
                .isEqualTo(number);
    }

    @Test
    void a_long_takes_more_than_an_integer() {
        assertThat(new WholeNumberConverter(Long.class).getAsObject(null, null, "10 000 000 000"))
                .isEqualTo(10_000_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12500,50", "douze", "10 000 000 000"})
    void what_is_no_whole_number_is_refused(String typed) {
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> TypedNumber.of("BUDGET", typed))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("value.not-a-number"))
                .satisfies(refusal -> assertThat(refusal.arguments()).containsExactly(typed));
    }

    @Test
    void one_that_is_needed_is_neither_missing_nor_below_zero() {
        assertThat(TypedNumber.needed("DAYS", "21")).isEqualTo(21);
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> TypedNumber.needed("DAYS", ""))
                .satisfies(refusal -> assertThat(refusal.messageKey()).isEqualTo("value.required"));
        assertThatExceptionOfType(InvalidValueException.class).isThrownBy(() -> TypedNumber.needed("DAYS", "-1"));
    }
}
