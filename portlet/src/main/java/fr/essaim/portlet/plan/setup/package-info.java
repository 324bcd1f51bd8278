// SPDX-License-Identifier: EUPL-1.2
/** The settings of a plan, and the preferences of its portlet. */
package fr.essaim.portlet.plan.setup;
