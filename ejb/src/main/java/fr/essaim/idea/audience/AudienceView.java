// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.audience;

import java.util.List;

/**
 * The rules of a campaign's audience.
 *
 * @param opened whether the roll is frozen: rules then only tell who should arrive or depart
 * @param permanent whether arrivals come on the roll by themselves
 * @param archived whether nothing can be changed any more
 */
public record AudienceView(
        long campaignId, String campaign, boolean opened, boolean permanent, boolean archived, List<Block> blocks) {

    public record Block(long id, BlockMode mode, List<Rule> rules) {}

    /**
     * @param name of the institution, department, group, job or list; empty when the directory knows it no more
     * @param listed how many agents a list names
     * @param notFound how many of its addresses were nobody's
     */
    public record Rule(long id, RuleKind kind, String name, int listed, int notFound) {}
}
