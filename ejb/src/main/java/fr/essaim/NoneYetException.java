// SPDX-License-Identifier: EUPL-1.2
package fr.essaim;

/** The record that a feature is about is not there yet on the visitor's site, and somebody may add it. */
public class NoneYetException extends RecordNotFoundException {

    public NoneYetException(String messageKey) {
        super(messageKey);
    }
}
