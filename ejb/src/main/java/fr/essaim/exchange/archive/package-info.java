// SPDX-License-Identifier: EUPL-1.2
/**
 * Zips: those that are handed out, with the hash of each file, and the XML in those that strangers send, read without
 * trust.
 */
package fr.essaim.exchange.archive;
