// SPDX-License-Identifier: EUPL-1.2
/** The sessions that agents have open: known in a table, so that they end when told to, on whichever server they are. */
package fr.essaim.web.session;
