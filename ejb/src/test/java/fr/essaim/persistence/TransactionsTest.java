// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import static fr.essaim.directory.TownDirectory.TOWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.essaim.persistence.migration.SchemaMigration;
import fr.essaim.plan.AdministrationPlan;
import fr.essaim.plan.PlanRepository;
import fr.essaim.plan.PlanScene;
import jakarta.persistence.EntityManager;
import jakarta.persistence.RollbackException;
import java.io.IOException;
import java.sql.Connection;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEachDatabase
class TransactionsTest {

    private PlanScene scene;
    private Transactions transactions;
    private PlanRepository plans;

    @BeforeEach
    void openTown() {
        scene = new PlanScene();
        transactions = scene.database.transactions();
        plans = scene.get(PlanRepository.class);
    }

    @AfterEach
    void closeTown() {
        scene.close();
    }

    private static AdministrationPlan plan() {
        return new AdministrationPlan(TOWN, "Cap 2030", 2024, 2030, "");
    }

    @Test
    void keep_nothing_of_work_that_failed() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> transactions.required(() -> {
                    plans.addCurrent(plan());
                    throw new IllegalArgumentException("no");
                }));

        assertThat(plans.hasPlans(TOWN)).isFalse();
    }

    @Test
    void keep_work_that_ended_in_a_checked_exception_as_a_container_does() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> transactions.required(() -> {
                    plans.addCurrent(plan());
                    throw new IOException("expected");
                }));

        assertThat(plans.hasPlans(TOWN)).isTrue();
    }

    @Test
    void cannot_be_committed_once_joined_work_failed_even_if_the_failure_was_swallowed() {
        assertThatExceptionOfType(RollbackException.class)
                .isThrownBy(() -> transactions.required(() -> {
                    plans.addCurrent(plan());
                    try {
                        plans.getPlan(TOWN, -1);
                    } catch (RuntimeException swallowed) {
                        assertThat(swallowed).isNotNull();
                    }
                    return null;
                }));

        assertThat(plans.hasPlans(TOWN)).isFalse();
    }

    @Test
    void of_their_own_stand_whatever_becomes_of_the_outer_one() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> transactions.required(() -> {
                    transactions.requiresNew(() -> {
                        plans.addCurrent(plan());
                        return null;
                    });
                    throw new IllegalArgumentException("no");
                }));

        assertThat(plans.hasPlans(TOWN)).isTrue();
    }

    @Test
    void are_needed_to_reach_the_database() {
        assertThatIllegalStateException()
                .isThrownBy(() -> scene.get(EntityManager.class).flush());
    }

    @Test
    void start_on_a_database_that_holds_other_tables_and_on_one_that_is_up_to_date() throws Exception {
        try (FreshDatabase fresh = new FreshDatabase();
                Connection open = fresh.dataSource().getConnection();
                Statement statement = open.createStatement()) {
            statement.execute("create table portal_page (id bigint primary key)");

            SchemaMigration.run(fresh.dataSource());
            SchemaMigration.run(fresh.dataSource());

            assertThat(statement.executeQuery("select * from plan_action").next())
                    .isFalse();
        }
    }
}
