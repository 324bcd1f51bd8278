// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

/**
 * An axis in its place in the tree.
 *
 * @param parentId 0 at the top
 * @param depth 0 at the top
 */
public record AxisNode(long id, long parentId, String code, String title, int depth) {}
