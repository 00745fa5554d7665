package org.ntmcriteria.analysis.aggregate;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.CountRange;

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
     * The progress of every criterion.
     *
     * @param before last year's counts
     * @param now the counts so far, of as many units
     * @param plan the plan as published, or empty; a criterion that it does not name has none
     * @return the progress by criterion, in order; criteria that are not counted on both days are left out
     * @throws IllegalArgumentException if the counts are of different sets or numbers of units: such figures are not
     *     compared
     */
    public static Map<Integer, Progress> ofCriteria(Aggregate before, Aggregate now, Optional<PublishedReport> plan) {
        if (!before.set().equals(now.set()) || before.units() != now.units()) {
            throw new IllegalArgumentException("progress compares one set and as many units, got " + before.set()
                    + " of " + before.units() + " and " + now.set() + " of " + now.units());
        }
        Map<Integer, Progress> progress = new TreeMap<>();
        now.criteria().forEach((criterion, tally) -> {
            Tally last = before.criteria().get(criterion);
            if (last != null) {
                Optional<Integer> target = plan.flatMap(report -> report.criteria().stream()
                        .filter(count -> count.criterion() == criterion)
                        .map(CriterionCount::met)
                        .findFirst());
                progress.put(criterion, new Progress(last.range(), tally.range(), target, now.units()));
            }
        });
        return progress;
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
        String total = now.bounds();
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
