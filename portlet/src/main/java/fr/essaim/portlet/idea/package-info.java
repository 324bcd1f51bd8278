// SPDX-License-Identifier: EUPL-1.2
/** The two portlets of idea boxes, and what all their views share: addresses, navigation, preferences. */
package fr.essaim.portlet.idea;
