// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseSettingsTest {

    @TempDir
    Path home;

    @Test
    void requests_leave_connections_to_three_others_and_one_to_whoever_needs_a_second() throws CannotStartException {
        assertThat(read("").requests()).isEqualTo(61);
        assertThat(read("6").requests()).isEqualTo(2);
    }

    @Test
    void too_few_connections_are_refused() {
        assertThatThrownBy(() -> read("5"))
                .isInstanceOf(CannotStartException.class)
                .hasMessageContaining("essaim.db.connections");
    }

    private DatabaseSettings read(String connections) throws CannotStartException {
        Properties properties = new Properties();
        properties.setProperty("essaim.db.connections", connections);
        return DatabaseSettings.read(properties, home);
    }
}
