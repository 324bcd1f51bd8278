// SPDX-License-Identifier: EUPL-1.2
/** What the archive finds out when it starts: which portal it runs in, which features it has. */
package fr.essaim.portlet.start;
