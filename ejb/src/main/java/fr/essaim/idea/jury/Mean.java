// SPDX-License-Identifier: EUPL-1.2
package fr.essaim.idea.jury;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * A weighted mean, kept as the fraction that it is: the sum of marks times weights, over the weights of the marks that were
 * given. A mark that nobody gave counts neither above nor below.
 *
 * @param sum marks times weights
 * @param weights of those marks; never 0
 */
public record Mean(long sum, long weights) implements Comparable<Mean> {

    private static final int DECIMALS = 2;

    public Mean {
        if (weights <= 0) {
            throw new IllegalArgumentException("A mean of nothing");
        }
    }

    /**
     * @param sheets the marks by criterion, one map a juror
     * @param weights by criterion
     * @return empty when there is not a single mark
     */
    public static Optional<Mean> of(Collection<Map<Long, Integer>> sheets, Map<Long, Integer> weights) {
        long sum = 0;
        long total = 0;
        for (Map<Long, Integer> sheet : sheets) {
            for (Map.Entry<Long, Integer> mark : sheet.entrySet()) {
                int weight = weights.getOrDefault(mark.getKey(), 0);
                sum += (long) mark.getValue() * weight;
                total += weight;
            }
        }
        return total == 0 ? Optional.empty() : Optional.of(new Mean(sum, total));
    }

    /** To two decimals, halves up. */
    public BigDecimal value() {
        return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(weights), DECIMALS, RoundingMode.HALF_UP);
    }

    /** By the fractions themselves, not by what they are rounded to. */
    @Override
    public int compareTo(Mean other) {
        return Long.compare(sum * other.weights, other.sum * weights);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mean mean && compareTo(mean) == 0;
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }
}
