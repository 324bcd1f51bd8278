// SPDX-License-Identifier: EUPL-1.2
/**
 * Support and votes: by name, or in secret, where the register of those who have voted and the ballots are two tables that
 * nothing links. From the first voter's ballot paper to the winners that are published.
 */
package fr.essaim.idea.vote;
