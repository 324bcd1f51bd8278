// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.moderation;

import fr.essaim.access.NotAllowedException;
import fr.essaim.access.Visitor;
import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.history.RecordKey;
import fr.essaim.notice.Notice;
import java.time.LocalDate;
import java.util.Set;

/** What the same moderators look after. */
public interface ModerationScope {

    RecordKey key();

    PortalSite site();

    String title();

    boolean moderates(Visitor visitor);

    /** @throws NotAllowedException when the visitor does not moderate here */
    void checkModerator(Visitor visitor);

    /** @throws NotAllowedException when the visitor may read only */
    void checkReporter(Visitor visitor);

    /** Whether the visitor reports as much as he or she likes: nobody keeps those who run it from their work. */
    boolean unlimited(Visitor visitor);

    /** Who is told of reports and of contested withdrawals. */
    Set<AgentId> moderators();

    /** To the moderators, once a day, when something is reported. */
    Notice reportedNotice(LocalDate day);

    /** To the moderators, once a day, when a withdrawal is contested. */
    Notice contestedNotice(LocalDate day);
}
