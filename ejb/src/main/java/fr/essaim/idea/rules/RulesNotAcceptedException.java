// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.rules;

import fr.essaim.BusinessException;

/** Whoever contributes for the first time, or since the rules have changed, accepts them first. */
public class RulesNotAcceptedException extends BusinessException {

    public RulesNotAcceptedException() {
        super("rules.not-accepted");
    }
}
