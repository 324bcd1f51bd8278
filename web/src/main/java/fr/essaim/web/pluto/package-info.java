// SPDX-License-Identifier: EUPL-1.2
/** Apache Pluto, wired by hand: portlet windows on pages, their addresses, their preferences. */
package fr.essaim.web.pluto;
