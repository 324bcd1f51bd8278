// SPDX-License-Identifier: EUPL-1.2
/** Screens of ideas taken up elsewhere: in an idea's sheet, and the register of all of them. */
package fr.essaim.portlet.idea.replication;
