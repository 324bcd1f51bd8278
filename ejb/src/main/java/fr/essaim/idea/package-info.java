// SPDX-License-Identifier: EUPL-1.2
/**
 * Idea boxes: agents propose, discuss and vote, the authority answers everyone and shows what became of each idea. The
 * rooms follow the life of an idea, from {@code campaign} to {@code answer}.
 */
package fr.essaim.idea;
