package org.ntmcriteria.analysis.aggregate;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.CountRange;

/**
 * One figure in the three time columns of an office's report: last year's result, this year so far, the plan. Immutable
 * and thread-safe.
 *
 * @param before the units that met it at the end of last year
 * @param now the units that meet it so far this year, or the estimate
 * @param plan the units planned, or empty
 * @param units the units that are counted, from 1
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
     * Returns the progress of every criterion.
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
        Map<Integer, Integer> planned = new HashMap<>();
        plan.ifPresent(
                report -> report.criteria().forEach(count -> planned.putIfAbsent(count.criterion(), count.met())));
        Map<Integer, Progress> progress = new TreeMap<>();
        now.criteria().forEach((criterion, counts) -> {
            VerdictCounts last = before.criteria().get(criterion);
            if (last != null) {
                Optional<Integer> target = Optional.ofNullable(planned.get(criterion));
                progress.put(criterion, new Progress(last.range(), counts.range(), target, now.units()));
            }
        });
        return progress;
    }

    /**
     * Returns how many units were added since last year.
     *
     * @return the bounds; negative where fewer units meet than before
     */
    public IntRange added() {
        return new IntRange(now.min() - before.max(), now.max() - before.min());
    }

    /**
     * Returns how many units the plan still requires.
     *
     * @return the bounds, negative where the plan is exceeded; empty where there is no plan
     */
    public Optional<IntRange> missing() {
        return plan.map(target -> new IntRange(target - now.max(), target - now.min()));
    }

    /**
     * Returns the sentence that an office writes about the figure.
     *
     * @param of what is counted: {@code tiêu chí giao thông}, or {@code the criterion transport}
     * @param decimals the decimals of the percentage
     * @param language the language wanted
     * @return for example {@code có thêm 9 xã đạt tiêu chí giao thông, nâng tổng số lên 109/181 xã, chiếm 60,22 %}
     */
    public String line(String of, int decimals, Language language) {
        QuotientRange percent = new QuotientRange(100L * now.min(), 100L * now.max(), units);
        return AnalysisMessages.MESSAGES.get(
                language,
                "progress.line",
                "added",
                added(),
                "of",
                of,
                "total",
                now.bounds(),
                "units",
                units,
                "percent",
                language.format().decimal(percent.printed(decimals)));
    }
}
