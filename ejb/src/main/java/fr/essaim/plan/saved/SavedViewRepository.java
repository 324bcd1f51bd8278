// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.saved;

import fr.essaim.access.Visitor;
import fr.essaim.persistence.SiteQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** The saved views of one agent on one site. */
@ApplicationScoped
@Transactional
public class SavedViewRepository {

    @Inject
    EntityManager em;

    /** By name. */
    List<SavedView> of(Visitor visitor) {
        return SiteQuery.of(
                        em,
                        visitor.site(),
                        SavedView.class,
                        "select v from SavedView v",
                        "v",
                        " and v.agentId = :agent order by v.name, v.id")
                .setParameter("agent", visitor.agent().value())
                .getResultList();
    }

    void add(SavedView view) {
        em.persist(view);
    }

    void remove(SavedView view) {
        em.remove(view);
    }
}
