// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;

/** A record has its discussion from the moment on that somebody takes part in it. */
@ApplicationScoped
@Transactional
public class DiscussionRepository {

    @Inject
    EntityManager em;

    /** The number of its discussion, which begins where there is none. The record's row is locked by who calls. */
    long opened(DiscussedRecord record) {
        if (record.discussionId() == 0) {
            Discussion discussion = new Discussion(record);
            em.persist(discussion);
            em.flush();
            record.hold(discussion.id());
        }
        return record.discussionId();
    }
}
