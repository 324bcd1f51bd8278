// SPDX-License-Identifier: EUPL-1.2
/** Charts, and the tables that say the same. */
package fr.essaim.portlet.chart;
