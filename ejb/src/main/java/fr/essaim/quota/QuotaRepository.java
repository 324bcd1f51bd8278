// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.quota;

import fr.essaim.access.SystemWork;
import fr.essaim.access.Visitor;
import fr.essaim.persistence.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What agents wrote and sent lately. */
@ApplicationScoped
@Transactional
class QuotaRepository {

    static final Quota FILES = new Quota(
            "quota.files",
            100,
            "select count(*), min(received_at) from received_file where company_id = ? and site_id = ?"
                    + " and agent_id = ? and received_at > ?");

    static final Quota MEGABYTES = new Quota(
            "quota.megabytes",
            250,
            "select (coalesce(sum(bytes), 0) + 1048575) / 1048576, min(received_at) from received_file"
                    + " where company_id = ? and site_id = ? and agent_id = ? and received_at > ?");

    @Inject
    Statements statements;

    /** @param oldest null when there is nothing */
    record Used(long number, Instant oldest) {}

    Used used(Visitor visitor, Quota quota, Instant since) {
        Object[] row = statements
                .rows(
                        quota.counted(),
                        visitor.site().companyId(),
                        visitor.site().siteId(),
                        visitor.agent().value(),
                        since)
                .get(0);
        return new Used(((Number) row[0]).longValue(), row[1] == null ? null : instant(row[1]));
    }

    private static Instant instant(Object column) {
        return column instanceof Timestamp timestamp ? timestamp.toInstant() : ((OffsetDateTime) column).toInstant();
    }

    void addFile(Visitor visitor, long bytes, Instant at) {
        statements.change(
                "insert into received_file (company_id, site_id, agent_id, received_at, bytes) values (?, ?, ?, ?, ?)",
                visitor.site().companyId(),
                visitor.site().siteId(),
                visitor.agent().value(),
                at,
                bytes);
    }

    /** On all sites. */
    @SystemWork
    void removeFiles(Instant until) {
        statements.change("delete from received_file where received_at <= ?", until);
    }
}
