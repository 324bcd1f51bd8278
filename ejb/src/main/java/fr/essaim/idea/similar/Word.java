// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.similar;

import java.util.Set;

/**
 * A word as it is searched for.
 *
 * @param stem without accent and ending
 * @param topics what it stands for together with its synonyms; often nothing
 */
record Word(String stem, Set<String> topics) {

    private static final int ROOT = 5;

    /** The beginning that words of one family share: <i>covoiturage</i>, <i>covoiturer</i>. The stem where it is short. */
    String root() {
        return stem.length() <= ROOT ? stem : stem.substring(0, ROOT);
    }
}
