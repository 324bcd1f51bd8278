// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenNumberTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "1 234,5|1234.5",
                "1\u00A0234,5|1234.5",
                "1\u202F234,5|1234.5",
                "1'234.5|1234.5",
                "1’234’567|1234567",
                "1234.5|1234.5",
                "1.234,50 €|1234.50",
                "1,234.50|1234.50",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "12 500,00|12500",
                "12500,50|12500.5",
                "30 000 €|30000",
                "30\u00A0000\u00A0€|30000",
                "€ 30 000|30000",
                "30 000 EUR|30000",
                "12 %|12",
                "12\u202F%|12",
                "−3|-3",
                "- 3|-3",
                "+3|3",
                ",5|0.5",
                "00123|123",
                "12.500|12.5",
                "12 500 euros|12500"
            })
    void numbers_are_read_as_people_write_them(String text, String number) {
        assertThat(WrittenNumber.read(text)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "douze",
                "1e9",
                "12k",
                "12,5 k€",
                "1/2",
                "--1",
                ".",
                "-",
                "NC",
                "12 31",
                "1 2345",
                "10 20 30",
                "1,23.45",
                "1.23,456,789",
                "12 500 € TTC",
                "€",
                "1234567890123456789012345678901"
            })
    void what_is_no_number_is_refused(String text) {
        assertThatExceptionOfType(NumberFormatException.class).isThrownBy(() -> WrittenNumber.read(text));
    }

    @Test
    void a_whole_number_has_no_decimals_but_zeros() {
        assertThat(WrittenNumber.whole("12 500,00")).isEqualTo(12_500);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> WrittenNumber.whole("12500,50"));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> WrittenNumber.whole("12345678901234567890"));
    }
}
