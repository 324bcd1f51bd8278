// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote;

import fr.essaim.idea.deposit.Idea;
import fr.essaim.idea.deposit.MergedIdeas;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Whoever supported an idea that is merged supports the one it became part of, once, until the merge is taken back. */
@ApplicationScoped
@Transactional
public class SupportMerging implements MergedIdeas {

    @Inject
    Statements statements;

    @Override
    public void merged(Idea idea, Idea into) {
        count(
                into,
                statements.change(
                        "insert into idea_support (idea_id, agent_id, at, brought_by_id) select ?, s.agent_id, s.at, s.idea_id"
                                + " from idea_support s where s.idea_id = ? and not exists (select o.idea_id from idea_support o"
                                + " where o.idea_id = ? and o.agent_id = s.agent_id)",
                        into.id(),
                        idea.id(),
                        into.id()));
    }

    @Override
    public void parted(Idea idea, Idea from) {
        count(
                from,
                -statements.change(
                        "delete from idea_support where idea_id = ? and brought_by_id = ?", from.id(), idea.id()));
    }

    private void count(Idea idea, int more) {
        statements.change("update idea set support_count = support_count + ? where id = ?", more, idea.id());
    }
}
