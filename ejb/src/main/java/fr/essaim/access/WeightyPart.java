// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.access;

import java.util.List;
import java.util.ServiceLoader;

/**
 * A part that an agent has in some record of a feature and that weighs as much as a role which administers or publishes: a
 * portal may ask more of such an agent at the sign-in. Features say which parts these are, as services beside this interface.
 */
public interface WeightyPart {

    /** SQL that counts the parts of an agent; its places hold the company's, the site's and the agent's number. */
    String count();

    static List<WeightyPart> all() {
        return ServiceLoader.load(WeightyPart.class, WeightyPart.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
    }
}
