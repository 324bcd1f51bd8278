// SPDX-License-Identifier: EUPL-1.2
/** The sheet of an action: what it says, its past, and the forms that change it. */
package fr.essaim.portlet.plan.sheet;
