// SPDX-License-Identifier: EUPL-1.2
/** The dashboard: figures, charts and the list of actions under a filter. */
package fr.essaim.portlet.plan.board;
