// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

/** One field of an idea went from one canonical text to another. */
public record IdeaChange(String field, String before, String after) {}
