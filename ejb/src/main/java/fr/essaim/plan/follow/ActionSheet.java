// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.follow;

import fr.essaim.directory.Slice;
import fr.essaim.plan.ActionField;
import fr.essaim.plan.ActionRights;
import fr.essaim.plan.board.ActionRow;
import fr.essaim.plan.board.AxisNode;
import java.util.List;
import java.util.Map;

/**
 * Everything about one action, on one page.
 *
 * @param description clean rich text
 * @param values every field in canonical text, to fill a form with
 * @param history changes, newest first
 */
public record ActionSheet(
        ActionRow row,
        long planId,
        String description,
        String expectedResult,
        List<AxisNode> axisPath,
        Map<ActionField, String> values,
        List<StepLine> steps,
        LinePage<NoteLine> notes,
        LinePage<ReportLine> reports,
        List<PostponementLine> postponements,
        Slice<HistoryLine> history,
        ActionRights.Rights rights) {}
