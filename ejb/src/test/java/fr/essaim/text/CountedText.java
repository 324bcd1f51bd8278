// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

/** A text that counts how often its characters are looked at, and gives up beyond a number. */
final class CountedText implements CharSequence {

    /** Looked at too often. */
    static final class TooOftenException extends RuntimeException {

        TooOftenException() {
            super(null, null, false, false);
        }
    }

    private final String text;
    private long left;

    CountedText(String text, long most) {
        this.text = text;
        this.left = most;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new TooOftenException();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
