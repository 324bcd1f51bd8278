// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

import java.util.ArrayList;
import java.util.List;

/** Puts axes in the order of their tree. */
final class AxisTree {

    private AxisTree() {}

    /** @param axes id, parent, code, title, in order of position */
    static List<AxisNode> inOrder(List<ResultRow> axes) {
        List<AxisNode> tree = new ArrayList<>();
        addChildren(0, 0, axes, tree);
        return tree;
    }

    private static void addChildren(long parentId, int depth, List<ResultRow> axes, List<AxisNode> tree) {
        for (ResultRow axis : axes) {
            if (axis.number(1) == parentId) {
                tree.add(new AxisNode(axis.number(0), parentId, axis.text(2), axis.text(3), depth));
                addChildren(axis.number(0), depth + 1, axes, tree);
            }
        }
    }
}
