// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** What the portal does about notices every few seconds, on each of its servers: sends due mails, once a day forgets old notices. */
public final class NoticeErrands implements Runnable {

    private final PortalNotices notices;
    private final Optional<NoticeMailing> mailing;
    private final BooleanSupplier ready;
    private final Clock clock;
    private LocalDate forgotten;

    /**
     * @param mailing empty where there is no mail server
     * @param ready whether mails can name the pages that they lead to; they wait until then
     */
    public NoticeErrands(PortalNotices notices, Optional<NoticeMailing> mailing, BooleanSupplier ready, Clock clock) {
        this.notices = notices;
        this.mailing = mailing;
        this.ready = ready;
        this.clock = clock;
    }

    @Override
    public void run() {
        LocalDate today = LocalDate.now(clock);
        if (!today.equals(forgotten)) {
            notices.forgetOld();
            forgotten = today;
        }
        if (ready.getAsBoolean()) {
            mailing.ifPresent(NoticeMailing::sendDue);
        }
    }
}
