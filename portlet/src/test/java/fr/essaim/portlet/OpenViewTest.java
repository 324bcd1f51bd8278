// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.history.RecordKey;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpenViewTest {

    @Test
    void the_address_names_the_record_unless_the_view_is_about_all_of_the_site() {
        assertThat(new OpenView("idea", "idea", new RecordKey("Idea", 12)).parameters())
                .isEqualTo(Map.of("view", "idea", "idea", "12"));
        assertThat(new OpenView("visits", "", new RecordKey("Visits", 20121)).parameters())
                .isEqualTo(Map.of("view", "visits"));
    }
}
