// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticePayload;
import fr.essaim.web.directory.Tables;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * Which mails are to be sent, were sent or cannot be. A server claims a mail before it sends it: the next try is moved five
 * minutes ahead, so that no other server takes it, and one that dies in between leaves it to whoever comes then.
 */
final class MailLedger {

    /** A mail that this server has claimed. */
    record Due(long noticeId, PortalSite site, AgentId agent, String payload, int attempts) {

        /** @throws IllegalArgumentException when this release cannot read it */
        Notice notice() {
            return NoticePayload.read(payload);
        }
    }

    private static final Duration CLAIM = Duration.ofMinutes(5);
    private static final int MOST_ATTEMPTS = 20;
    private static final int DOUBLINGS = 8;

    private final Tables tables;
    private final Clock clock;

    MailLedger(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    /** The numbers of notices whose mails may be claimed now, the oldest first. */
    List<Long> due(int most) {
        return tables.list(
                "select notice_id from portal_notice_mail where state = 'DUE' and next_try_at <= ?"
                        + " order by notice_id fetch first ? rows only",
                row -> row.getLong(1),
                at(clock.instant()),
                most);
    }

    /** Empty when another server was faster. */
    Optional<Due> claim(long noticeId) {
        int claimed = tables.change(
                "update portal_notice_mail set next_try_at = ?, attempts = attempts + 1"
                        + " where notice_id = ? and state = 'DUE' and next_try_at <= ?",
                at(clock.instant().plus(CLAIM)),
                noticeId,
                at(clock.instant()));
        return claimed == 0
                ? Optional.empty()
                : tables.find(
                        "select n.company_id, n.site_id, n.agent_id, n.payload, m.attempts from portal_notice n"
                                + " join portal_notice_mail m on m.notice_id = n.id where n.id = ?",
                        row -> new Due(
                                noticeId,
                                new PortalSite(row.getLong(1), row.getLong(2)),
                                new AgentId(row.getLong(3)),
                                row.getString(4),
                                row.getInt(5)),
                        noticeId);
    }

    void sent(Due mail) {
        settle(mail, "SENT");
    }

    void failed(Due mail) {
        settle(mail, "FAILED");
    }

    private void settle(Due mail, String state) {
        tables.change("update portal_notice_mail set state = ? where notice_id = ?", state, mail.noticeId());
    }

    /**
     * Tried again after 2, 4, 8 … minutes, at most some four hours later, twenty times in all.
     *
     * @return false when it has been tried often enough
     */
    boolean retry(Due mail) {
        if (mail.attempts() >= MOST_ATTEMPTS) {
            failed(mail);
            return false;
        }
        Instant next = clock.instant().plus(Duration.ofMinutes(1L << Math.min(mail.attempts(), DOUBLINGS)));
        tables.change(
                "update portal_notice_mail set next_try_at = ? where notice_id = ? and state = 'DUE'",
                at(next),
                mail.noticeId());
        return true;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
