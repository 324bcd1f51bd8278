// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.directory;

/** A reference to an agent's account in the portal. The number is the portal's own and means nothing elsewhere. */
public record AgentId(long value) {

    public AgentId {
        if (value <= 0) {
            throw new IllegalArgumentException("An agent's number is positive, not " + value);
        }
    }

    /** @throws NumberFormatException when the text is not a whole number */
    public static AgentId parse(String text) {
        return new AgentId(Long.parseLong(text.trim()));
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
