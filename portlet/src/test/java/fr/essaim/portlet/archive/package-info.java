// SPDX-License-Identifier: EUPL-1.2
/**
 * What the archive must be for a portal to take it: descriptors, permissions, labels, classes. Each check returns the
 * problems it finds, as sentences; its test shows it the archive, and copies with a fault in them.
 */
package fr.essaim.portlet.archive;
