// SPDX-License-Identifier: EUPL-1.2
/**
 * Ideas that resemble the one being written, found by their words while it is written. A server keeps its own index in
 * memory, which follows the database.
 */
package fr.essaim.idea.similar;
