// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.audience;

/**
 * An audience with what its owner says of itself.
 *
 * @param title of the owner
 * @param version of the owner, for its history
 */
public record OwnedAudience(long audienceId, String title, int version) {}
