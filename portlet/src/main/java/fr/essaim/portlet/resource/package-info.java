// SPDX-License-Identifier: EUPL-1.2
/** What portlets serve outside Faces: files, and answers to scripts. */
package fr.essaim.portlet.resource;
