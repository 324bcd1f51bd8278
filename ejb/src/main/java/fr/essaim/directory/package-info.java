// SPDX-License-Identifier: EUPL-1.2
/**
 * Who: the agents, departments, institutions and groups that the portal owns. Essaim keeps their ids only and asks the
 * {@link fr.essaim.directory.Directory} for everything else when it is shown.
 */
package fr.essaim.directory;
