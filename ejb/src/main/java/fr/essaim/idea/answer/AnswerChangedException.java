// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.answer;

import fr.essaim.BusinessException;

/** Somebody else wrote the answer since the person opened it. */
public class AnswerChangedException extends BusinessException {

    public AnswerChangedException() {
        super("answer.changed");
    }
}
