// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.persistence;

import java.util.concurrent.Callable;

/** Runs work in transactions. An unchecked exception rolls back, a checked one commits. */
public interface Transactions {

    /** Joins the running transaction, or runs the work in one of its own. */
    <T> T required(Callable<T> work) throws Exception;

    /** Runs the work in a transaction of its own, whatever is running. */
    <T> T requiresNew(Callable<T> work) throws Exception;

    /**
     * Has the work done once the running transaction is stored, and never when it is rolled back.
     *
     * @throws IllegalStateException when none is running
     */
    void afterCommit(Runnable work);
}
