// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.exchange;

import fr.essaim.directory.AgentId;
import fr.essaim.exchange.TableWriter;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.CanonicalText;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.exchange.ActionFinder.LongTexts;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Writes actions row by row; their long texts are fetched page by page. */
final class PlanExport {

    private static final LongTexts NONE = new LongTexts("", "");

    private final ActionFinder pages;
    private final ActionCells cells;

    PlanExport(ActionFinder pages, ActionCells cells) {
        this.pages = pages;
        this.cells = cells;
    }

    void write(List<ActionRow> rows, TableWriter table) throws IOException {
        for (int from = 0; from < rows.size(); from += ActionFinder.SIZE) {
            List<ActionRow> page = rows.subList(from, Math.min(rows.size(), from + ActionFinder.SIZE));
            cells.people()
                    .prepareToWrite(page.stream().flatMap(PlanExport::agents).toList());
            List<Long> ids = page.stream().map(ActionRow::id).toList();
            Map<Long, LongTexts> texts = pages.longTexts(ids);
            Map<Long, String> words = pages.lastWords(ids);
            for (ActionRow row : page) {
                List<Object> written = cells(row, texts.getOrDefault(row.id(), NONE));
                written.add(row.lastReportOn());
                written.add(words.get(row.id()));
                table.row(written);
            }
        }
    }

    private static Stream<AgentId> agents(ActionRow row) {
        return Stream.of(Stream.ofNullable(row.leadId()), row.coLeadIds().stream(), row.contributorIds().stream())
                .flatMap(agents -> agents);
    }

    private List<Object> cells(ActionRow row, LongTexts texts) {
        List<Object> written = new ArrayList<>(Arrays.asList(row.id(), row.version(), row.number()));
        for (ActionField field : ActionField.values()) {
            written.add(cells.cell(field, canonical(field, row, texts)));
            if (field == ActionField.PLANNED_END) {
                written.add("");
            }
        }
        return written;
    }

    private static String canonical(ActionField field, ActionRow row, LongTexts texts) {
        return switch (field) {
            case TITLE -> row.title();
            case DESCRIPTION -> texts.description();
            case AXIS -> Long.toString(row.axisId());
            case INSTITUTIONS -> CanonicalText.ofNumbers(row.institutionIds());
            case WORKING_GROUP -> row.groupId() == 0 ? "" : Long.toString(row.groupId());
            case LEAD -> Objects.toString(row.leadId(), "");
            case CO_LEADS -> CanonicalText.ofAgents(row.coLeadIds());
            case CONTRIBUTORS -> CanonicalText.ofAgents(row.contributorIds());
            case ELECTED_REFERENT -> row.electedReferent();
            case PRIORITY -> row.priority().name();
            case PLANNED_START -> Objects.toString(row.start(), "");
            case PLANNED_END -> Objects.toString(row.end(), "");
            case STATUS -> row.status().name();
            case PROGRESS -> Objects.toString(row.declaredProgress(), "");
            case CONFIDENCE -> row.confidence().name();
            case EXPECTED_RESULT -> texts.expectedResult();
            case BUDGET -> Objects.toString(row.budget(), "");
            case TAGS -> CanonicalText.ofWords(row.tags());
        };
    }
}
