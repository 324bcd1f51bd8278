// SPDX-License-Identifier: EUPL-1.2
/** What is open now, phases and calendar: behind the views of the same names. */
package fr.essaim.portlet.idea.campaign;
