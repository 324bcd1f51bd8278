// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.demonstration;

import fr.essaim.persistence.Database;
import fr.essaim.plan.PlanRepository;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.h2.jdbcx.JdbcConnectionPool;

/** A database in memory that the demonstration can be loaded into, wired by hand so that several can stand side by side. */
final class DemonstrationDatabase implements AutoCloseable {

    private final JdbcConnectionPool pool =
            JdbcConnectionPool.create("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "");
    private final Database database = new Database(pool);

    boolean load() {
        EntityManager em = database.entityManager();
        Clock clock = Clock.system(ZoneId.of("Europe/Paris"));
        return read(() -> new DemonstrationPlan(new PlanRepository(em), em, clock).load(DemonstrationStart.SITE));
    }

    EntityManager entityManager() {
        return database.entityManager();
    }

    <T> T read(Callable<T> reading) {
        try {
            return database.transactions().required(reading);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    <T> List<T> all(Class<T> type) {
        return read(() -> entityManager()
                .createQuery("select r from " + type.getSimpleName() + " r order by r.id", type)
                .getResultList());
    }

    @Override
    public void close() {
        pool.dispose();
    }
}
