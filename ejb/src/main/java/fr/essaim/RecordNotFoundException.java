// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

/** There is no such record on the visitor's site, or the visitor may not see it: the two are never told apart. */
public class RecordNotFoundException extends BusinessException {

    /** @param details for developers; the sentence has no place for them */
    public RecordNotFoundException(String messageKey, Object... details) {
        super(messageKey, details);
    }
}
