// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.enterprise;

import fr.essaim.access.Visitor;
import fr.essaim.plan.follow.FollowUpNotes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Services of the business called in one transaction of the server's, which may fail after them. */
@ApplicationScoped
@Transactional
public class TwoChanges {

    @Inject
    private FollowUpNotes notes;

    public void add(Visitor visitor, long action, String text) {
        notes.add(visitor, action, text);
    }

    public void addAndFail(Visitor visitor, long action, String text) {
        notes.add(visitor, action, text);
        throw new IllegalStateException("as the test wants it");
    }
}
