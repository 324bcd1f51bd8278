// SPDX-License-Identifier: EUPL-1.2
/** Files and images of an idea: their list, sending and removing them, and the files themselves. */
package fr.essaim.portlet.idea.attachment;
