// SPDX-License-Identifier: EUPL-1.2
/**
 * Work that nobody asks for: each feature offers its {@link fr.essaim.schedule.Job}s, and some clock of the server, ours or
 * the container's, calls {@link fr.essaim.schedule.Jobs#runDue()} every few seconds on every server of a cluster.
 */
package fr.essaim.schedule;
