// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.notice;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.StaffMember;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A portal that remembers in memory what it was asked to tell, and that can be away. */
public final class RememberedNotices implements Notices {

    private record Told(PortalSite site, AgentId agent, Notice notice) {}

    private final Directory directory;
    private final List<Told> told = new ArrayList<>();
    private boolean away;

    public RememberedNotices(Directory directory) {
        this.directory = directory;
    }

    @Override
    public synchronized void tell(PortalSite site, AgentId recipient, Notice notice) {
        if (away) {
            throw new IllegalStateException("The portal is away");
        }
        if (directory.find(site, recipient).filter(StaffMember::active).isPresent()
                && told.stream()
                        .noneMatch(one -> one.site().equals(site)
                                && one.agent().equals(recipient)
                                && one.notice().key().equals(notice.key()))) {
            told.add(0, new Told(site, recipient, notice));
        }
    }

    @Override
    public synchronized List<ToldNotice> latest(PortalSite site, AgentId agent, int most) {
        return told.stream()
                .filter(one -> one.site().equals(site) && one.agent().equals(agent))
                .limit(most)
                .map(one -> new ToldNotice(one.notice(), Instant.EPOCH, false))
                .toList();
    }

    public synchronized void goAway(boolean away) {
        this.away = away;
    }

    /** Newest first. */
    public synchronized List<Notice> toldTo(AgentId agent) {
        return told.stream()
                .filter(one -> one.agent().equals(agent))
                .map(Told::notice)
                .toList();
    }
}
