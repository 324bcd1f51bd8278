// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.MergedIdeas;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Whoever supported an idea that is merged supports the one it became part of, once, until the merge is taken back. */
@ApplicationScoped
@Transactional
public class SupportMerging implements MergedIdeas {

    @Inject
    SupportRepository supports;

    @Override
    public void merged(Idea idea, Idea into) {
        supports.copy(idea.id(), into.id());
    }

    @Override
    public void parted(Idea idea, Idea from) {
        supports.removeCopied(idea.id(), from.id());
    }
}
