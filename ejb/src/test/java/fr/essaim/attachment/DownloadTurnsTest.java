// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import fr.essaim.attachment.inspection.AttachmentRefusedException;
import fr.essaim.directory.AgentId;
import org.junit.jupiter.api.Test;

class DownloadTurnsTest {

    @Test
    void four_large_files_at_once_for_an_agent_and_twenty_four_in_all() {
        DownloadTurns turns = new DownloadTurns(24, 4);
        for (int agent = 1; agent <= 6; agent++) {
            for (int file = 0; file < 4; file++) {
                turns.begin(new AgentId(agent));
            }
            AgentId same = new AgentId(agent);
            assertThatExceptionOfType(AttachmentRefusedException.class).isThrownBy(() -> turns.begin(same));
        }
        assertThatExceptionOfType(AttachmentRefusedException.class)
                .isThrownBy(() -> turns.begin(new AgentId(7)))
                .satisfies(busy -> assertThat(busy.messageKey()).isEqualTo("attachment.downloads-busy"));
        turns.end(new AgentId(1));
        turns.begin(new AgentId(7));
    }
}
