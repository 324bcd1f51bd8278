// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.ballot;

import fr.essaim.directory.AgentId;

/**
 * A scrutineer who drew a passphrase for a box.
 *
 * @param sharing whether a share of the key is sealed to it
 * @param tried whether the share was opened with the passphrase since
 */
public record KeyHolder(AgentId agent, boolean sharing, boolean tried) {}
