// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

/**
 * A department of an institution, in a tree.
 *
 * @param parentId 0 at the top
 */
public record Department(long id, long parentId, long institutionId, String code, String name) {}
