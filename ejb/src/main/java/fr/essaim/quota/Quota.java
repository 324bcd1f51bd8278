// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.quota;

import fr.essaim.persistence.Settings;

/**
 * What is counted, over 24 hours, by the rows that an agent left.
 *
 * @param key of its sentence; with {@code essaim.} before it, of its setting
 * @param standard how much is allowed where nobody set anything else
 * @param counted a query that an index answers: a number and when the oldest was; its places are company, site, agent and since
 *     when
 */
public record Quota(String key, int standard, String counted) {

    long most() {
        return Settings.quota(key, standard);
    }
}
