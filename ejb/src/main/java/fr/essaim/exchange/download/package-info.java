// SPDX-License-Identifier: EUPL-1.2
/**
 * Files that go out: a table in the format that was asked for.
 */
package fr.essaim.exchange.download;
