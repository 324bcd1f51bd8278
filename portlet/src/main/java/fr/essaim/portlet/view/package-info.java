// SPDX-License-Identifier: EUPL-1.2
/** The pages that agents have open: what the server keeps of each between two clicks, packed, and within bounds. */
package fr.essaim.portlet.view;
