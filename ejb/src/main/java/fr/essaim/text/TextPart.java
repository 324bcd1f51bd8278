// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.text;

/**
 * A stretch of a comment.
 *
 * @param value the text as it is; the address of a link, http or https; or the number of the agent who is mentioned
 */
public record TextPart(Kind kind, String value) {

    public enum Kind {
        TEXT,
        LINK,
        MENTION
    }
}
