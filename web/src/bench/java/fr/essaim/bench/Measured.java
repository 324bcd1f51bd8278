// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.bench;

import org.HdrHistogram.Histogram;

/**
 * What one run saw.
 *
 * @param seconds how long it lasted
 * @param times of the good answers, in nanoseconds
 * @param processorSeconds used by the server meanwhile
 */
record Measured(
        String what,
        int agents,
        double seconds,
        Histogram times,
        long errors,
        double processorSeconds,
        String firstError) {

    double perSecond() {
        return times.getTotalCount() / seconds;
    }

    /** Milliseconds that this share of the answers did not exceed. */
    double milliseconds(double percentile) {
        return times.getValueAtPercentile(percentile) / 1e6;
    }

    /** Milliseconds of processor that the server used for each. */
    double processorMilliseconds() {
        long count = times.getTotalCount() + errors;
        return count == 0 ? 0 : processorSeconds * 1000 / count;
    }
}
