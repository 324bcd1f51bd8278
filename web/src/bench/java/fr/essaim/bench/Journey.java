// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

/** What one agent does again and again. */
interface Journey {

    /**
     * Does it once more.
     *
     * @return nanoseconds that count
     * @throws WrongAnswerException when the portal did not answer as it should
     */
    long once();

    /** The answer to a request was not the page that was asked for. */
    final class WrongAnswerException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongAnswerException(String message) {
            super(message);
        }
    }
}
