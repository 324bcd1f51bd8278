// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.persistence.OnEachDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class PortalUnderTestTest {

    @Test
    void a_portal_under_test_leaves_nothing_behind() {
        Path folder;
        try (PortalUnderTest portal = new PortalUnderTest(new TestClock())) {
            folder = portal.folder();
            assertThat(folder).exists();
        }

        assertThat(folder).doesNotExist();
    }
}
