// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.demonstration;

import fr.essaim.demonstration.DemonstrationPeople;
import fr.essaim.demonstration.DemonstrationStart;
import fr.essaim.persistence.Database;
import fr.essaim.persistence.FreshDatabase;
import fr.essaim.plan.HandWired;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;

/** A database that the demonstration can be loaded into, wired by hand so that several can stand side by side. */
final class DemonstrationDatabase implements AutoCloseable {

    private final FreshDatabase fresh = new FreshDatabase();
    private final Database database = new Database(fresh.dataSource());

    boolean load() {
        EntityManager em = database.entityManager();
        PlanDemonstration part = new PlanDemonstration();
        part.plans = HandWired.plans(em);
        part.em = em;
        part.clock = Clock.system(ZoneId.of("Europe/Paris"));
        return read(() -> part.load(DemonstrationStart.SITE, DemonstrationPeople.create()));
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
        fresh.close();
    }
}
