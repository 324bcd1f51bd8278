// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.portlet.idea.replication;

/** Screens of ideas taken up elsewhere: in an idea's sheet, and the register of all of them. */
