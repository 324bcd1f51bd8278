// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.RecordNotFoundException;
import fr.essaim.history.RecordKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordCodeTest {

    @Test
    void a_record_is_read_as_it_was_written() {
        RecordKey record = new RecordKey("Comment", 345);

        assertThat(RecordCode.of(record)).isEqualTo("Comment-345");
        assertThat(RecordCode.read("Comment-345")).isEqualTo(record);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "345",
                "-345",
                "Comment",
                "Comment-",
                "Comment--1",
                "Comment-1-1",
                "Com ment-1",
                "Comment-1e3",
                "Comment-1234567890123456789"
            })
    void what_anybody_may_write_instead_names_none(String text) {
        assertThatExceptionOfType(RecordNotFoundException.class).isThrownBy(() -> RecordCode.read(text));
    }
}
