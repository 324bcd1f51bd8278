// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

/** How the threads of a discussion follow each other. Within a thread the oldest comes first. */
public enum CommentOrder {
    NEWEST,
    MOST_SUPPORTED
}
