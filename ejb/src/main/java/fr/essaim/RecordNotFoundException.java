// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

/** There is no such record on the visitor's site, or the visitor may not see it: the two are never told apart. */
public class RecordNotFoundException extends BusinessException {

    public RecordNotFoundException(String messageKey) {
        super(messageKey);
    }
}
