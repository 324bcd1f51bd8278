// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One notice to many. Outside any transaction each page of agents is kept in one of its own: after an interruption it is begun
 * anew, and nobody is told twice.
 */
@ApplicationScoped
public class Broadcast {

    private static final int AGENTS_AT_ONCE = 500;

    /** Gives those to be told, page by page. */
    @FunctionalInterface
    public interface Recipients {

        /**
         * @param after the last number of the page before, 0 for the first page
         * @return by number, at most so many of those with higher numbers; empty when no more are left
         */
        List<AgentId> page(long after, int most);
    }

    @Inject
    NoticeOutbox outbox;

    /** @return how many are told */
    public int send(PortalSite site, Notice notice, Recipients recipients) {
        int told = 0;
        List<AgentId> page = recipients.page(0, AGENTS_AT_ONCE);
        while (!page.isEmpty()) {
            told += outbox.add(site, page.stream().collect(Collectors.toMap(Function.identity(), agent -> notice)));
            page = recipients.page(page.get(page.size() - 1).value(), AGENTS_AT_ONCE);
        }
        return told;
    }
}
