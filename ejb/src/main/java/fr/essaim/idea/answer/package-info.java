// SPDX-License-Identifier: EUPL-1.2
/**
 * What is owed to those who had an idea: an answer from a person by a day, and news of what became of it. An answer is seen
 * by nobody but those who prepare it until its moment, which is told by the clock alone.
 */
package fr.essaim.idea.answer;
