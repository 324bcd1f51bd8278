// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.web.notice;

import fr.essaim.directory.AgentId;
import fr.essaim.directory.PortalSite;
import fr.essaim.web.directory.Tables;
import java.time.Clock;
import java.time.ZoneOffset;

/** Who asked to be told by mail as well. Nobody did at first. */
public final class MailChoices {

    private final Tables tables;
    private final Clock clock;

    public MailChoices(Tables tables, Clock clock) {
        this.tables = tables;
        this.clock = clock;
    }

    public boolean wants(PortalSite site, AgentId agent) {
        return tables.count(
                        "select count(*) from portal_mail_choice where company_id = ? and agent_id = ?",
                        site.companyId(),
                        agent.value())
                > 0;
    }

    /** Mails that were not sent yet to who wants none any more are not sent. */
    public void choose(PortalSite site, AgentId agent, boolean wanted) {
        tables.inTransaction(() -> wanted ? ask(site, agent) : stop(site, agent));
    }

    private int ask(PortalSite site, AgentId agent) {
        return wants(site, agent)
                ? 0
                : tables.change(
                        "insert into portal_mail_choice (company_id, agent_id, chosen_at) values (?, ?, ?)",
                        site.companyId(),
                        agent.value(),
                        clock.instant().atOffset(ZoneOffset.UTC));
    }

    private int stop(PortalSite site, AgentId agent) {
        tables.change(
                "delete from portal_notice_mail where state = 'DUE' and notice_id in"
                        + " (select id from portal_notice where company_id = ? and agent_id = ?)",
                site.companyId(),
                agent.value());
        return tables.change(
                "delete from portal_mail_choice where company_id = ? and agent_id = ?",
                site.companyId(),
                agent.value());
    }
}
