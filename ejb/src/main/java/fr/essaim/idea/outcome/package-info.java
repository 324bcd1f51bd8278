// SPDX-License-Identifier: EUPL-1.2
/** What became of ideas: actions, projects, decisions. */
package fr.essaim.idea.outcome;
