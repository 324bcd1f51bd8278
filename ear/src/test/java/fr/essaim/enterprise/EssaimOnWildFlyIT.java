// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.enterprise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import fr.essaim.access.Access;
import fr.essaim.access.Visitor;
import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.demonstration.DemonstrationStart;
import fr.essaim.directory.Directory;
import fr.essaim.persistence.Database;
import fr.essaim.plan.PlanPermission;
import fr.essaim.plan.board.PlanBoards;
import fr.essaim.schedule.Jobs;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.persistence.EntityManager;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The finished archive on an unmodified WildFly, with the demonstration authority. */
@ExtendWith(ArquillianExtension.class)
class EssaimOnWildFlyIT {

    private static final Visitor DGS = new Visitor(DemonstrationStart.SITE, DemonstrationPeople.DGS, Locale.FRENCH);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @Deployment
    static EnterpriseArchive essaim() {
        return Deployments.essaimWith(EssaimOnWildFlyIT.class, TwoChanges.class);
    }

    /** As the business is injected it: the enricher of tests that would do it is not made any more. */
    private static <T> T the(Class<T> type) {
        return CDI.current().select(type).get();
    }

    @Test
    void the_business_is_injected_the_ports_of_the_portal() {
        assertThat(the(Directory.class).find(DemonstrationStart.SITE, DemonstrationPeople.DGS))
                .isPresent();
        assertThat(the(Access.class).allows(DGS, PlanPermission.MANAGE_PLAN, 0)).isTrue();
        assertThat(the(PlanBoards.class).current(DGS).rows()).hasSize(117);
    }

    @Test
    void the_data_source_is_the_servers_and_the_database_is_open() throws NamingException, SQLException {
        DataSource known = InitialContext.doLookup("java:jboss/datasources/essaim");

        assertThat(the(Database.class).closed()).isEmpty();
        assertThat(the(DataSource.class).getClass().getName()).startsWith("org.jboss.");
        try (var ours = the(DataSource.class).getConnection();
                var theirs = known.getConnection()) {
            assertThat(ours.getMetaData().getURL())
                    .isEqualTo(theirs.getMetaData().getURL());
        }
    }

    @Test
    void a_transaction_of_the_server_keeps_what_services_did_in_it() throws Exception {
        the(TwoChanges.class).add(DGS, someAction(), "Retenu.");

        assertThat(notes("Retenu.")).isEqualTo(1);
    }

    @Test
    void a_transaction_that_fails_takes_back_what_services_did_in_it() throws Exception {
        long action = someAction();

        assertThatIllegalStateException().isThrownBy(() -> the(TwoChanges.class).addAndFail(DGS, action, "Oublié."));

        assertThat(notes("Oublié.")).isZero();
    }

    @Test
    void without_a_transaction_there_is_no_entity_manager() {
        assertThatIllegalStateException()
                .isThrownBy(() -> the(EntityManager.class).find(Object.class, 1L));
    }

    @Test
    void the_timer_of_the_server_gives_jobs_their_turns() throws Exception {
        assertThat(the(Jobs.class).all()).isNotEmpty();
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (count("select count(*) from job_run") < the(Jobs.class).all().size() && System.nanoTime() < end) {
            Thread.sleep(200);
        }

        assertThat(count("select count(*) from job_run"))
                .isEqualTo(the(Jobs.class).all().size());
    }

    @Test
    @RunAsClient
    void an_agent_signs_in_and_sees_the_plan_in_its_portlet() {
        PortalVisit visit = new PortalVisit(URI.create(System.getProperty("wildfly.url")));

        assertThat(visit.get("page/plan").status()).isEqualTo(302);
        visit.signIn("pilote", DemonstrationPeople.PASSWORD);

        assertThat(visit.get("page/plan").text()).contains("data-action-number=\"117\"");
        assertThat(visit.get("PlutoInvoker/plan").status()).isEqualTo(404);
        assertThat(visit.get("essaim/PlutoInvoker/plan").status()).isEqualTo(404);
    }

    private long someAction() {
        return the(PlanBoards.class).current(DGS).rows().get(0).id();
    }

    private long notes(String text) throws SQLException {
        return count("select count(*) from follow_up_note where note_text = '" + text + "'");
    }

    private long count(String sql) throws SQLException {
        try (var connection = the(DataSource.class).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
