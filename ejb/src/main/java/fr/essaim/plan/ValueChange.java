// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.plan;

/** One field of an action went from one canonical text to another. */
public record ValueChange(ActionField field, String before, String after) {}
