package org.ntmcriteria.analysis.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.PrintedNumber;

/** Checks a printed mean against bounds. It stands for all numbers that are printed so. */
final class MeanCheck {
    private MeanCheck() {}

    /** Returns where the mean is printed. */
    static String path(AverageCriteria mean) {
        return mean.value().isPresent() ? "/averageCriteria/value" : "/averageCriteria";
    }

    /** Adds a finding unless some number printed as the mean, times the communes, lies from low to high. */
    static void check(AverageCriteria mean, int communes, long low, long high, FindingCollector findings) {
        BigDecimal units = BigDecimal.valueOf(communes);
        boolean isTooLow = mean.upper().above().multiply(units).compareTo(BigDecimal.valueOf(low)) <= 0;
        boolean isTooHigh = mean.lower().lowest().multiply(units).compareTo(BigDecimal.valueOf(high)) > 0;
        if (isTooLow || isTooHigh) {
            // Rounded outwards to one decimal more than what is compared, at least two.
            int decimals =
                    Math.max(2, Math.max(mean.lower().decimals(), mean.upper().decimals()) + 1);
            PrintedNumber least = bound(low, units, decimals, RoundingMode.FLOOR);
            PrintedNumber most = bound(high, units, decimals, RoundingMode.CEILING);
            findings.add(path(mean), mean, "[" + least + ", " + most + "]", "outside", "least", least, "most", most);
        }
    }

    private static PrintedNumber bound(long sum, BigDecimal units, int decimals, RoundingMode outwards) {
        BigDecimal quotient = BigDecimal.valueOf(sum).divide(units, MathContext.DECIMAL64);
        return new PrintedNumber(quotient.setScale(decimals, outwards));
    }
}
