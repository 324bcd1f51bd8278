// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.deposit;

/**
 * What must follow when ideas are merged: supporters, above all, of whom none may count twice. Implemented by the features
 * that keep something by idea; called in the transaction of the merge, with the rows of both ideas locked.
 */
public interface MergedIdeas {

    /** The first has just become a part of the second. */
    void merged(Idea idea, Idea into);

    /** The merge is taken back: all is to be as it was, except what happened to either idea since. */
    void parted(Idea idea, Idea from);
}
