// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.Directory;
import fr.essaim.directory.PortalSite;
import fr.essaim.directory.Slice;
import fr.essaim.directory.StaffMember;
import fr.essaim.notice.Notice;
import fr.essaim.notice.NoticePayload;
import fr.essaim.notice.Notices;
import fr.essaim.notice.ToldNotice;
import fr.essaim.web.directory.DirectoryUnavailableException;
import fr.essaim.web.directory.Tables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The lists of notices, in the portal's tables. A mail is put on the ledger with its notice and sent by {@link NoticeMailing}. */
public final class PortalNotices implements Notices {

    /** Beyond so many unread ones nobody counts. */
    public static final int MOST_COUNTED = 100;

    private static final Period KEPT = Period.ofYears(1);

    private static final String OF_AGENT = " from portal_notice where company_id = ? and site_id = ? and agent_id = ?";

    private final Tables tables;
    private final Directory directory;
    private final MailChoices choices;
    private final Clock clock;

    public PortalNotices(Tables tables, Directory directory, MailChoices choices, Clock clock) {
        this.tables = tables;
        this.directory = directory;
        this.choices = choices;
        this.clock = clock;
    }

    @Override
    public void tell(PortalSite site, AgentId recipient, Notice notice) {
        Optional<StaffMember> member = directory.find(site, recipient).filter(StaffMember::active);
        if (member.isEmpty() || isTold(site, recipient, notice)) {
            return;
        }
        boolean mail = choices.wants(site, recipient);
        try {
            tables.inTransaction(() -> keep(site, recipient, notice, mail));
        } catch (DirectoryUnavailableException e) {
            if (!isTold(site, recipient, notice)) {
                throw e;
            }
        }
    }

    private boolean isTold(PortalSite site, AgentId agent, Notice notice) {
        return tables.count(
                        "select count(*)" + OF_AGENT + " and notice_key = ?",
                        site.companyId(),
                        site.siteId(),
                        agent.value(),
                        notice.key())
                > 0;
    }

    private long keep(PortalSite site, AgentId recipient, Notice notice, boolean mail) {
        long id = tables.insert(
                "insert into portal_notice (company_id, site_id, agent_id, notice_key, payload, told_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                site.companyId(),
                site.siteId(),
                recipient.value(),
                notice.key(),
                NoticePayload.write(notice),
                now());
        if (mail) {
            tables.change(
                    "insert into portal_notice_mail (notice_id, state, attempts, next_try_at) values (?, 'DUE', 0, ?)",
                    id,
                    now());
        }
        return id;
    }

    @Override
    public List<ToldNotice> latest(PortalSite site, AgentId agent, int most) {
        return listed(site, agent, 0, most).stream()
                .map(told -> new ToldNotice(told.notice(), told.at(), told.read()))
                .toList();
    }

    private List<ListedNotice> listed(PortalSite site, AgentId agent, long first, int size) {
        return tables.list(
                "select id, payload, told_at, read_at" + OF_AGENT
                        + " order by id desc offset ? rows fetch next ? rows only",
                PortalNotices::read,
                site.companyId(),
                site.siteId(),
                agent.value(),
                first,
                size);
    }

    /** The newest first. */
    public Slice<ListedNotice> of(PortalSite site, AgentId agent, long first, int size) {
        return new Slice<>(
                listed(site, agent, first, size),
                tables.count("select count(*)" + OF_AGENT, site.companyId(), site.siteId(), agent.value()));
    }

    private static ListedNotice read(ResultSet row) throws SQLException {
        return new ListedNotice(
                row.getLong("id"),
                NoticePayload.read(row.getString("payload")),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                row.getObject("read_at") != null);
    }

    /** At most {@link #MOST_COUNTED}. */
    public int unread(PortalSite site, AgentId agent) {
        return (int) tables.count(
                "select count(*) from (select id" + OF_AGENT + " and read_at is null fetch first " + MOST_COUNTED
                        + " rows only) unread",
                site.companyId(),
                site.siteId(),
                agent.value());
    }

    public void markRead(PortalSite site, AgentId agent, long noticeId) {
        tables.change(
                "update portal_notice set read_at = ? where company_id = ? and site_id = ? and agent_id = ? and id = ?"
                        + " and read_at is null",
                now(),
                site.companyId(),
                site.siteId(),
                agent.value(),
                noticeId);
    }

    /** @param upTo the newest that the agent has seen: one told meanwhile stays unread */
    public void markAllRead(PortalSite site, AgentId agent, long upTo) {
        tables.change(
                "update portal_notice set read_at = ? where company_id = ? and site_id = ? and agent_id = ? and id <= ?"
                        + " and read_at is null",
                now(),
                site.companyId(),
                site.siteId(),
                agent.value(),
                upTo);
    }

    /** Those told more than a year ago, with their mails. */
    void forgetOld() {
        tables.change(
                "delete from portal_notice where told_at < ?",
                OffsetDateTime.now(clock).minus(KEPT));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
