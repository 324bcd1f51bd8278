// SPDX-License-Identifier: EUPL-1.2
/** Files and images of a record: their list, sending and removing them, and the files themselves. */
package fr.essaim.portlet.attachment;
