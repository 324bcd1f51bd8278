// SPDX-License-Identifier: EUPL-1.2
/**
 * Files that come in: what each is, is decided by its bytes, and only then is it read as a table.
 */
package fr.essaim.exchange.upload;
