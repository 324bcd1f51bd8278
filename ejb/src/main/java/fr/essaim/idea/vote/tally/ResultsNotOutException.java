// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.vote.tally;

import fr.essaim.BusinessException;

/** The vote is not over, or its results are not out yet for this visitor. */
public class ResultsNotOutException extends BusinessException {

    public ResultsNotOutException() {
        super("vote.results-not-out");
    }
}
