// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerSettingsTest {

    @TempDir
    private Path home;

    @Test
    void the_audit_log_is_kept_for_a_year_or_from_one_day_to_ten_years() throws CannotStartException {
        assertThat(auditDays(" ")).isEqualTo(365);
        assertThat(auditDays(" 90 ")).isEqualTo(90);
        assertThat(auditDays("3650")).isEqualTo(3650);
        for (String wrong : List.of("0", "3651", "-1", "un an", "99999999999")) {
            assertThatThrownBy(() -> auditDays(wrong))
                    .isInstanceOf(CannotStartException.class)
                    .hasMessageStartingWith("essaim.audit.days: " + wrong);
        }
    }

    private int auditDays(String days) throws CannotStartException {
        Properties properties = new Properties();
        properties.setProperty("essaim.home", home.toString());
        properties.setProperty("essaim.audit.days", days);
        return ServerSettings.read(properties).auditDays();
    }
}
