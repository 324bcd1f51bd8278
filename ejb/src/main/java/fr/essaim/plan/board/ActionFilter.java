// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import fr.essaim.directory.AgentId;
import fr.essaim.plan.ActionStatus;
import fr.essaim.plan.Confidence;
import fr.essaim.plan.PriorityLevel;
import fr.essaim.text.Folding;
import fr.essaim.text.PlainText;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which actions, in which order, on which page. It travels in the address as parameters (see {@link #toParameters()}).
 *
 * @param axisId with the axes below it; 0 for any; so for the institution, group and lead
 * @param statuses empty for any
 * @param priority null for any; so for the confidence
 * @param since the first day on which the action may have changed last; null for any
 * @param page from 0
 * @param size rows per page, 1 to 2,000
 */
public record ActionFilter(
        String text,
        long axisId,
        long institutionId,
        long groupId,
        long leadId,
        Set<ActionStatus> statuses,
        PriorityLevel priority,
        Confidence confidence,
        String tag,
        boolean mine,
        boolean overdue,
        boolean unreported,
        LocalDate since,
        Sort sort,
        boolean descending,
        Grouping grouping,
        int page,
        int size) {

    public static final int DEFAULT_SIZE = 200;
    public static final int LARGEST_SIZE = 2_000;
    private static final int MOST_WORDS = 10;

    /** Every action by number, ungrouped. */
    public static final ActionFilter ALL = new ActionFilter(
            "",
            0,
            0,
            0,
            0,
            Set.of(),
            null,
            null,
            "",
            false,
            false,
            false,
            null,
            Sort.NUMBER,
            false,
            Grouping.NONE,
            0,
            DEFAULT_SIZE);

    public ActionFilter {
        text = text == null ? "" : PlainText.line(text);
        tag = tag == null ? "" : PlainText.line(tag);
        statuses = Set.copyOf(statuses);
        page = Math.max(0, page);
        size = Math.max(1, Math.min(size, LARGEST_SIZE));
    }

    /** The parameters that differ from {@link #ALL}, in a lasting order. */
    public Map<String, String> toParameters() {
        return FilterParameters.write(this);
    }

    /** Reads parameters as an address holds them; what cannot be understood is as if it were not there. */
    public static ActionFilter of(Map<String, String[]> parameters) {
        return FilterParameters.read(parameters);
    }

    boolean keeps(ActionRow row, BoardQuestion question) {
        return (axisId == 0 || question.axesBelow(axisId).contains(row.axisId()))
                && (institutionId == 0 || row.institutionIds().contains(institutionId))
                && (groupId == 0 || row.groupId() == groupId)
                && (leadId == 0 || row.ledBy(new AgentId(leadId)))
                && (statuses.isEmpty() || statuses.contains(row.status()))
                && (priority == null || row.priority() == priority)
                && (confidence == null || row.confidence() == confidence)
                && (tag.isEmpty() || row.tags().contains(tag))
                && (!mine || row.ledBy(question.me()))
                && (!overdue || row.overdue(question.today()))
                && (!unreported || row.unreported(question.today()))
                && (since == null || row.changedOn() != null && !row.changedOn().isBefore(since))
                && holdsEvery(row.searchText(), question.words());
    }

    List<String> words() {
        String folded = Folding.of(text);
        return folded.isBlank()
                ? List.of()
                : Arrays.stream(folded.strip().split("\\s+"))
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
    }

    private static boolean holdsEvery(String searchText, List<String> words) {
        return words.stream().allMatch(searchText::contains);
    }

    public ActionFilter withText(String value) {
        return with(Map.of("q", value));
    }

    public ActionFilter withAxisId(long value) {
        return with(Map.of("axis", value));
    }

    public ActionFilter withInstitutionId(long value) {
        return with(Map.of("institution", value));
    }

    public ActionFilter withGroupId(long value) {
        return with(Map.of("group", value));
    }

    public ActionFilter withLeadId(long value) {
        return with(Map.of("lead", value));
    }

    public ActionFilter withStatuses(Set<ActionStatus> value) {
        return with(Map.of("status", FilterParameters.codes(value)));
    }

    /** @param value null for any */
    public ActionFilter withPriority(PriorityLevel value) {
        return with(Map.of("priority", FilterParameters.code(value)));
    }

    /** @param value null for any */
    public ActionFilter withConfidence(Confidence value) {
        return with(Map.of("confidence", FilterParameters.code(value)));
    }

    public ActionFilter withTag(String value) {
        return with(Map.of("tag", value));
    }

    public ActionFilter withMine(boolean value) {
        return with(Map.of("mine", value));
    }

    public ActionFilter withOverdue(boolean value) {
        return with(Map.of("overdue", value));
    }

    public ActionFilter withUnreported(boolean value) {
        return with(Map.of("unreported", value));
    }

    /** @param value null for any */
    public ActionFilter withSince(LocalDate value) {
        return with(Map.of("since", value == null ? "" : value));
    }

    public ActionFilter withGrouping(Grouping value) {
        return with(Map.of("by", FilterParameters.code(value)));
    }

    public ActionFilter withSort(Sort value, boolean downwards) {
        return with(Map.of("sort", FilterParameters.code(value), "desc", downwards));
    }

    public ActionFilter withPage(int value, int rows) {
        return with(Map.of("page", value, "size", rows));
    }

    /** The filter with some parameters replaced, on its first page unless another is asked for. */
    private ActionFilter with(Map<String, ?> changes) {
        return FilterParameters.replace(this, changes);
    }

    static Set<ActionStatus> statuses(List<ActionStatus> values) {
        return values.isEmpty() ? Set.of() : EnumSet.copyOf(values);
    }
}
