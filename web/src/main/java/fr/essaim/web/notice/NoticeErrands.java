// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** What the portal does about notices every few seconds, on each of its servers: sends due mails, once a day forgets old notices. */
public final class NoticeErrands implements Runnable {

    private final PortalNotices notices;
    private final Optional<NoticeMailing> mailing;
    private final Clock clock;
    private LocalDate forgotten;

    /** @param mailing empty where there is no mail server */
    public NoticeErrands(PortalNotices notices, Optional<NoticeMailing> mailing, Clock clock) {
        this.notices = notices;
        this.mailing = mailing;
        this.clock = clock;
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(forgotten)) {
            notices.forgetOld();
            forgotten = today;
        }
        mailing.ifPresent(NoticeMailing::sendDue);
    }
}
