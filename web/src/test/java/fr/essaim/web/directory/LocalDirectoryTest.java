// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.DirectoryContract;
import fr.essaim.directory.StaffMember;
import java.util.List;
import org.junit.jupiter.api.Test;

class LocalDirectoryTest extends DirectoryContract {

    private final Tables tables =
            TestTables.sample(new DirectorySeed.Account(ZOE, "zoe", "not looked at", List.of("steering")));
    private final LocalDirectory directory = new LocalDirectory(tables);

    @Override
    protected Directory directory() {
        return directory;
    }

    @Test
    void the_second_question_about_an_agent_is_answered_from_memory() {
        directory.find(SITE, ZOE);
        directory.findAll(SITE, List.of(ZOE, JEAN));

        assertThat(directory.statistics().hitCount()).isEqualTo(1);
        assertThat(directory.statistics().missCount()).isEqualTo(2);
    }

    @Test
    void what_was_forgotten_is_read_again() {
        directory.find(SITE, ZOE);
        tables.change("update agent set active = false where id = ?", ZOE.value());

        assertThat(directory.find(SITE, ZOE)).map(StaffMember::active).contains(true);
        directory.forget(ZOE);
        assertThat(directory.find(SITE, ZOE)).map(StaffMember::active).contains(false);
    }

    @Test
    void a_role_has_members_like_a_group() {
        assertThat(directory.members(SITE, "steering", 0, 200).items())
                .extracting(StaffMember::id)
                .containsExactly(ZOE);
    }

    @Test
    void every_active_agent_is_in_the_role_agent() {
        assertThat(directory.members(SITE, LocalDirectory.EVERYONE, 0, 200).total())
                .isEqualTo(4);
    }

    @Test
    void numbers_given_later_follow_those_of_the_seed() {
        long next = tables.insert(
                AgentRow.INSERT.formatted("", ""),
                AgentRow.of(1, directory.find(SITE, JEAN).orElseThrow()));

        assertThat(directory.find(SITE, new AgentId(next))).isPresent();
        assertThat(next).isGreaterThan(105);
    }
}
