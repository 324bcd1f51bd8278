// SPDX-License-Identifier: EUPL-1.2
/** What is open now, the setting up of campaigns, their calendar: behind the views of the same names. */
package fr.essaim.portlet.idea.campaign;
