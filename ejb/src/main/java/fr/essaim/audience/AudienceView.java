// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

import fr.essaim.history.RecordKey;
import java.util.List;

/**
 * The rules of an audience.
 *
 * @param title of what the audience is for
 * @param frozen whether the roll is: rules then only tell who should arrive or depart
 * @param growing whether arrivals come on the roll by themselves
 * @param closed whether nothing can be changed any more
 */
public record AudienceView(
        RecordKey owner, String title, boolean frozen, boolean growing, boolean closed, List<Block> blocks) {

    public record Block(long id, BlockMode mode, List<Rule> rules) {}

    /**
     * @param name of the institution, department, group, job or list; empty when the directory knows it no more
     * @param listed how many agents a list names
     * @param notFound how many of its addresses were nobody's
     */
    public record Rule(long id, RuleKind kind, String name, int listed, int notFound) {}
}
