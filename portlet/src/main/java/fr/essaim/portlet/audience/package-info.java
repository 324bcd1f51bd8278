// SPDX-License-Identifier: EUPL-1.2
/** The screen on which those who run something say whom it is for, and decide on arrivals and departures. */
package fr.essaim.portlet.audience;
