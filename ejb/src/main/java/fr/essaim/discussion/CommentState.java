// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

/** SHOWN to all, TAKEN_BACK by its writer, WITHDRAWN by a moderator. Only the shown ones are counted. */
public enum CommentState {
    SHOWN,
    TAKEN_BACK,
    WITHDRAWN
}
