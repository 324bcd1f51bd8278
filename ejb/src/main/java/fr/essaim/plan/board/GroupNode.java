// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan.board;

/** A working group, by name. */
public record GroupNode(long id, String code, String name) {}
