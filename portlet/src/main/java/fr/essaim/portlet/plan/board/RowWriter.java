// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.board;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.Grouping;
import fr.essaim.plan.board.RowGroup;
import fr.essaim.portlet.Texts;
import fr.essaim.portlet.plan.FilterLinks;
import fr.essaim.portlet.plan.Names;
import java.time.LocalDate;

/** Turns rows of the board into lines of the list. */
public final class RowWriter {

    private final Names names;
    private final Texts texts;
    private final FilterLinks links;
    private final LocalDate today;
    private final AgentId me;
    private final boolean reportsAll;
    private final boolean updatesAll;

    RowWriter(
            Names names,
            Texts texts,
            FilterLinks links,
            LocalDate today,
            AgentId me,
            boolean reportsAll,
            boolean updatesAll) {
        this.names = names;
        this.texts = texts;
        this.links = links;
        this.today = today;
        this.me = me;
        this.reportsAll = reportsAll;
        this.updatesAll = updatesAll;
    }

    ListGroup group(RowGroup group, Grouping grouping) {
        Integer percent = group.progress().percent();
        return new ListGroup(
                heading(group.key(), grouping),
                texts.get("list.count", group.rows().size()),
                percent,
                percent == null ? texts.get("progress.none") : texts.percent(percent),
                group.rows().stream().map(this::row).toList());
    }

    private String heading(String key, Grouping grouping) {
        if (grouping == Grouping.NONE) {
            return "";
        }
        if (key.isEmpty()) {
            return texts.get("list.without." + grouping.name());
        }
        return switch (grouping) {
            case NONE -> "";
            case AXIS -> names.axis(Long.parseLong(key));
            case INSTITUTION -> names.institution(Long.parseLong(key));
            case GROUP -> names.group(Long.parseLong(key));
            case LEAD -> names.person(AgentId.parse(key));
            case STATUS -> texts.name(ActionStatus.valueOf(key));
        };
    }

    private ListRow row(ActionRow row) {
        boolean mine = row.ledBy(me);
        Integer progress = row.progress();
        long late = row.daysLate(today);
        return new ListRow(
                row.id(),
                row.version(),
                row.number(),
                row.title(),
                links.sheet(row.id()),
                names.axis(row.axisId()),
                names.group(row.groupId()),
                row.priority() == PriorityLevel.PRIORITY,
                names.person(row.leadId()),
                texts.date(row.end()),
                late == 0 ? "" : texts.get("list.late", late),
                row.postponements() == 0 ? "" : texts.get("list.moved", row.postponements()),
                row.status().name(),
                texts.name(row.status()),
                progress,
                progress == null ? "" : texts.percent(progress),
                row.confidence().name(),
                texts.name(row.confidence()),
                weather(row.confidence()),
                texts.date(row.lastReportOn()),
                reportsAll || mine,
                updatesAll || mine);
    }

    public static String weather(Confidence confidence) {
        return switch (confidence) {
            case SECURED -> "sun";
            case ACHIEVABLE -> "sun-cloud";
            case NEEDS_SUPPORT -> "cloud";
            case COMPROMISED -> "storm";
            case UNKNOWN -> "unknown";
        };
    }
}
