package org.ntmcriteria.analysis.published;

import java.math.BigDecimal;
import java.util.List;

/**
 * The funding of a period as a tree of sources, as printed.
 *
 * @param currency for example {@code VND}
 * @param scale what the amounts count: {@code million} or {@code billion}
 * @param total the total
 * @param lines the sources
 */
public record Funding(String currency, String scale, PrintedNumber total, List<FundingLine> lines) {
    /** Copies the list. */
    public Funding {
        lines = List.copyOf(lines);
    }

    /**
     * Returns the exact sum of some lines.
     *
     * @param lines the lines
     * @return the sum of their amounts
     */
    public static BigDecimal sum(List<FundingLine> lines) {
        BigDecimal sum = BigDecimal.ZERO;
        for (FundingLine line : lines) {
            sum = sum.add(line.amount().value());
        }
        return sum;
    }
}
