// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

/**
 * What an idea is to say once a part of it is an idea of its own.
 *
 * @param key of the form that asks: sent twice, there is one new idea
 * @param keptDescription light rich text, as is the new one
 */
public record SplitIdea(String key, String keptTitle, String keptDescription, String newTitle, String newDescription) {}
