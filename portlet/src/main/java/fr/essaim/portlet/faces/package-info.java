// SPDX-License-Identifier: EUPL-1.2
/** What Faces needs here to work inside a portlet, beside what the bridge does. */
package fr.essaim.portlet.faces;
