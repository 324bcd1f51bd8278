// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.access.SystemWork;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What agents are to be told, kept in the transaction that gave the reason: if it rolls back, nobody is told. Some
 * seconds after the commit {@link NoticeDelivery} hands the notices to the portal.
 */
@ApplicationScoped
@Transactional
public class NoticeOutbox {

    private static final int MOST_AGENTS_AT_ONCE = 500;

    @Inject
    OutgoingNoticeRepository outgoing;

    @Inject
    Clock clock;

    /**
     * Each agent is told the notice, unless one of the same key was kept for the same agent on this site before.
     *
     * @return how many are told
     */
    public int add(PortalSite site, Map<AgentId, Notice> notices) {
        int told = 0;
        List<Map.Entry<AgentId, Notice>> all = List.copyOf(notices.entrySet());
        for (int first = 0; first < all.size(); first += MOST_AGENTS_AT_ONCE) {
            told += addPage(site, all.subList(first, Math.min(first + MOST_AGENTS_AT_ONCE, all.size())));
        }
        return told;
    }

    private int addPage(PortalSite site, List<Map.Entry<AgentId, Notice>> page) {
        Set<List<?>> known = outgoing.known(
                site,
                page.stream().map(Map.Entry::getKey).toList(),
                page.stream().map(entry -> entry.getValue().key()).distinct().toList());
        Instant now = clock.instant();
        List<Map.Entry<AgentId, Notice>> told = page.stream()
                .filter(entry -> !known.contains(
                        List.of(entry.getKey().value(), entry.getValue().key())))
                .toList();
        told.forEach(entry -> outgoing.add(new OutgoingNotice(site, entry.getKey(), entry.getValue(), now)));
        return told.size();
    }

    /** Those to be told by now, the oldest first. */
    @SystemWork
    public List<OutgoingNotice> due(int most) {
        return outgoing.due(clock.instant(), most);
    }

    @SystemWork
    public void told(long id) {
        outgoing.get(id).told();
    }

    /** @return whether it is given up */
    @SystemWork
    public boolean failed(long id) {
        OutgoingNotice notice = outgoing.get(id);
        notice.failed(clock.instant());
        return notice.state() == OutgoingNotice.State.GIVEN_UP;
    }

    /**
     * Removes some of those that are settled.
     *
     * @return how many were removed; fewer than {@code most} when no more are left
     */
    @SystemWork
    public int removeSettled(Instant before, int most) {
        return outgoing.removeSettled(before, most);
    }
}
