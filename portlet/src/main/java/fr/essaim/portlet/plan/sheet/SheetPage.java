// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.plan.sheet;

import java.util.List;

/**
 * The sheet of an action as one visitor sees it, every text ready to be written.
 *
 * @param axes the axis and those above it, from the top
 * @param late empty unless overdue
 * @param askable whether the visitor may ask those who lead it for news
 * @param description clean rich text; may be empty
 * @param expectedResult plain text with line breaks; may be empty
 * @param previous null at the first action of the list; so is next at the last
 */
public record SheetPage(
        long id,
        int number,
        String title,
        String listAddress,
        Neighbour previous,
        Neighbour next,
        List<String> axes,
        String status,
        String statusName,
        boolean priority,
        String late,
        List<String> tags,
        boolean reportable,
        boolean editable,
        boolean notable,
        boolean askable,
        String description,
        String expectedResult,
        Measure measure,
        List<Fact> facts,
        List<Step> steps,
        Posts reports,
        Posts notes,
        List<Post> postponements,
        Past past) {

    /** The action before or after this one in the list. */
    public record Neighbour(int number, String title, String address) {}

    /**
     * How far it is.
     *
     * @param percent null when not measured
     * @param declared what its lead said; so for computed, from the steps
     * @param weather the name of the confidence's icon
     */
    public record Measure(
            Integer percent,
            String percentText,
            String declared,
            String computed,
            String confidence,
            String confidenceName,
            String weather,
            String lastReport) {}

    /** A term, its value and a remark; the remark may be empty. */
    public record Fact(String label, String value, String note) {}

    /** A step; {@code when} says when it is planned or was done, {@code who} is empty when the lead is in charge. */
    public record Step(long id, String title, String who, String when, boolean done, boolean late) {}

    /**
     * Something that someone said.
     *
     * @param figures what was declared with it; may be empty
     * @param undoable whether the visitor may still take it back
     */
    public record Post(String who, String when, String figures, String text, boolean undoable) {}

    /** One page of what was said, and whether there is more of it before and after. */
    public record Posts(List<Post> items, boolean newer, boolean older) {}

    /**
     * One page of the history.
     *
     * @param shown which changes of how many
     * @param total how many changes there are
     */
    public record Past(List<Moment> moments, String shown, long total) {}

    /** What one agent changed at once. */
    public record Moment(String who, String when, String cause, List<Change> changes) {}

    /** One field; {@code before} is empty where there is nothing to compare. */
    public record Change(String field, String before, String after) {}
}
