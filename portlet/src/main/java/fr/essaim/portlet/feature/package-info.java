// SPDX-License-Identifier: EUPL-1.2
/** What the portlets of all features have in common. */
package fr.essaim.portlet.feature;
