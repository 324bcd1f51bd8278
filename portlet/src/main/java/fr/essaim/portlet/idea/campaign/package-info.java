// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.campaign;

/** What is open now, the setting up of campaigns, their calendar: behind the views of the same names. */
