// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.ProgressReport;
import java.time.Instant;
import java.util.Optional;

/** A report as the sheet shows it; {@code progress} is null when not measured. */
public record ReportLine(
        long id,
        Integer progress,
        Confidence confidence,
        ActionStatus status,
        String text,
        Instant at,
        AgentId by,
        Optional<AgentId> impersonator) {

    static ReportLine of(ProgressReport report) {
        return new ReportLine(
                report.id(),
                report.progress(),
                report.confidence(),
                report.status(),
                report.text(),
                report.at(),
                report.by(),
                report.impersonator());
    }
}
