// SPDX-License-Identifier: EUPL-1.2
/** The settings of a plan. */
package fr.essaim.portlet.plan.setup;
