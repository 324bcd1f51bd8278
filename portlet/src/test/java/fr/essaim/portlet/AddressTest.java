// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.RecordNotFoundException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    private static Address of(String campaign) {
        return Address.of(Map.of("campaign", new String[] {campaign}));
    }

    @Test
    void a_number_is_read_whatever_else_is_said() {
        Address address = Address.of(Map.of("campaign", new String[] {"12", "7"}, "view", new String[] {"vote"}));

        assertThat(address.number("campaign")).isEqualTo(12);
        assertThat(address.record("campaign", "campaign.not-found")).isEqualTo(12);
        assertThat(address.text("view")).isEqualTo("vote");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 12", "-1", "1' or '1'='1", "1e3", "٣", "9999999999999999999"})
    void what_is_no_number_is_no_record(String written) {
        assertThat(of(written).number("campaign")).isZero();
        assertThat(of(written).position("campaign")).isZero();
        assertThatThrownBy(() -> of(written).record("campaign", "campaign.not-found"))
                .isInstanceOf(RecordNotFoundException.class)
                .extracting("messageKey")
                .isEqualTo("campaign.not-found");
        assertThatThrownBy(() -> of(written).recordIfAny("campaign", "campaign.not-found"))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void what_is_missing_is_empty_and_no_record_where_there_must_be_one() {
        Address address = Address.of(Map.of("empty", new String[0]));

        assertThat(address.text("view")).isEmpty();
        assertThat(address.text("empty")).isEmpty();
        assertThat(address.number("campaign")).isZero();
        assertThat(address.recordIfAny("campaign", "campaign.not-found")).isEmpty();
        assertThatThrownBy(() -> address.record("campaign", "campaign.not-found"))
                .isInstanceOf(RecordNotFoundException.class);
    }

    @Test
    void a_place_in_a_list_is_never_beyond_what_a_list_can_hold() {
        assertThat(of("999999999999").position("campaign")).isEqualTo(Integer.MAX_VALUE);
    }
}
