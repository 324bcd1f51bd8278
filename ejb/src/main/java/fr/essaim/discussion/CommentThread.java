// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.discussion;

import java.util.List;

/**
 * A comment and the answers to it, oldest first.
 *
 * @param earlier how many answers come before those given
 */
public record CommentThread(CommentLine first, List<CommentLine> answers, int earlier) {}
