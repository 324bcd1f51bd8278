// SPDX-License-Identifier: EUPL-1.2
/** What the portlets share. */
package fr.essaim.portlet;
