package org.ntmcriteria.analysis.aggregate;

import java.math.BigDecimal;
import java.util.Optional;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.core.CountRange;
import org.ntmcriteria.core.Language;

/**
 * One figure in the three time columns of an office: last year's result, so far this year, the plan.
 *
 * @param before last year's result
 * @param now so far, or the estimate
 * @param plan the plan, or empty
 * @param units the units that are counted, above 0
 */
public record Progress(CountRange before, CountRange now, Optional<Integer> plan, int units) {
    /**
     * Checks the units.
     *
     * @throws IllegalArgumentException if there are none
     */
    public Progress {
        if (units < 1) {
            throw new IllegalArgumentException("progress is of at least one unit, got " + units);
        }
    }

    /**
     * How many came on top, as bounds.
     *
     * @return {@code {least, most}}; negative where units fell back
     */
    public int[] added() {
        return new int[] {now.min() - before.max(), now.max() - before.min()};
    }

    /**
     * How many the plan still asks for, as bounds.
     *
     * @return {@code {least, most}}, negative where the plan is surpassed; empty where there is no plan
     */
    public Optional<int[]> missing() {
        return plan.map(target -> new int[] {target - now.max(), target - now.min()});
    }

    /**
     * The line that an office writes.
     *
     * @param of what is counted: {@code tiêu chí giao thông}, or {@code the criterion transport}
     * @param decimals the decimals of the percentage
     * @param language the language wanted
     * @return for example {@code có thêm 9 xã đạt tiêu chí giao thông, nâng tổng số lên 109/181 xã, chiếm 60,22 %}
     */
    public String line(String of, int decimals, Language language) {
        int[] added = added();
        String more = added[0] == added[1] ? String.valueOf(added[0]) : added[0] + "–" + added[1];
        String total = now.isExact() ? String.valueOf(now.min()) : now.min() + "–" + now.max();
        String share = percentage(now.min(), decimals, language)
                + (now.isExact() ? "" : "–" + percentage(now.max(), decimals, language));
        return language.choose(
                "có thêm " + more + " xã đạt " + of + ", nâng tổng số lên " + total + "/" + units + " xã, chiếm "
                        + share + " %",
                more + " more communes meet " + of + ", which makes " + total + " of " + units + " communes, or "
                        + share + " %");
    }

    private String percentage(int part, int decimals, Language language) {
        String number = PrintedNumber.ofPercentage(BigDecimal.valueOf(part), BigDecimal.valueOf(units), decimals)
                .toString();
        return language.choose(number.replace('.', ','), number);
    }
}
