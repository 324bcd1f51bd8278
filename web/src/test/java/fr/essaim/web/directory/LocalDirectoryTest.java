// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.directory;

import static fr.essaim.directory.SampleAuthority.JEAN;
import static fr.essaim.directory.SampleAuthority.SITE;
import static fr.essaim.directory.SampleAuthority.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.DirectoryContract;
import fr.essaim.directory.StaffMember;
import fr.essaim.persistence.OnEachDatabase;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@OnEachDatabase
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
        directory.forget();
        assertThat(directory.find(SITE, ZOE)).map(StaffMember::active).contains(false);
    }

    @Test
    void what_was_read_before_an_import_and_arrives_after_it_is_not_kept() {
        DataSource database = TestTables.emptyDatabase();
        Tables quick = new Tables(database);
        new DirectorySeeding(quick, password -> password).fill(1, TestTables.seed());
        AtomicReference<LocalDirectory> slow = new AtomicReference<>();
        AtomicBoolean imported = new AtomicBoolean();
        slow.set(new LocalDirectory(new Tables(WatchedDatabase.before("close", database, () -> {
            if (imported.compareAndSet(false, true)) {
                quick.change("update agent set active = false where id = ?", ZOE.value());
                slow.get().forget();
            }
        }))));

        assertThat(slow.get().find(SITE, ZOE)).map(StaffMember::active).contains(true);
        assertThat(slow.get().find(SITE, ZOE)).map(StaffMember::active).contains(false);
    }

    @Test
    void a_seed_that_cannot_be_stored_to_its_end_leaves_nothing() {
        DataSource database = TestTables.emptyDatabase();
        Tables failing = new Tables(WatchedDatabase.before("commit", database, () -> {
            throw new SQLException("a page of the table is damaged", "XX001");
        }));
        DirectorySeed seed = TestTables.seed();

        assertThatThrownBy(() -> new DirectorySeeding(failing, password -> password).fill(1, seed))
                .isInstanceOf(DirectoryUnavailableException.class);
        DirectorySeeding again = new DirectorySeeding(new Tables(database), password -> password);
        assertThat(again.isNeeded(1)).isTrue();
        again.fill(1, seed);
        assertThat(again.isNeeded(1)).isFalse();
    }

    @Test
    void a_row_of_another_company_is_not_changed() {
        Object[] row = AgentRow.of(2, directory.find(SITE, JEAN).orElseThrow());
        Object[] numbered = Arrays.copyOf(row, row.length + 2);
        numbered[row.length] = 2L;
        numbered[row.length + 1] = JEAN.value();

        assertThat(tables.change(AgentRow.UPDATE, numbered)).isZero();
    }

    @Test
    void a_failure_of_the_database_tells_its_kind_and_no_value() {
        String clash = "update agent set mail_key = 'zoe.lefevre@ville.example'";

        assertThatThrownBy(() -> tables.change(clash))
                .isInstanceOf(DirectoryUnavailableException.class)
                .hasMessageContaining("SQL state 23505")
                .hasMessageNotContaining("zoe")
                .hasNoCause();
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
                .isEqualTo(7);
    }

    @Test
    void numbers_given_later_follow_those_of_the_seed() {
        long next = tables.insert(
                AgentRow.INSERT.formatted("", ""),
                AgentRow.of(1, directory.find(SITE, JEAN).orElseThrow()));

        assertThat(directory.find(SITE, new AgentId(next))).isPresent();
        assertThat(next).isGreaterThan(108);
    }
}
