package org.ntmcriteria.analysis.aggregate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.CountRange;

/**
 * Counts over the assessments of many units under one set: per criterion and indicator, in bands, in the mean. Counts
 * are bounds where criteria are undetermined. Immutable and thread-safe.
 */
public final class Aggregate {
    /** The cuts that most offices use: all criteria, 15, 10, 5 and fewer (a habit of reporting, not law). */
    public static final List<Integer> USUAL_CUTS = List.of(15, 10, 5);

    private final CriteriaSetId set;
    private final List<CountRange> ranges;
    private final VerdictCounts whole;
    private final Map<Integer, VerdictCounts> criteria;
    private final List<Assessment> assessments;

    private Aggregate(
            CriteriaSetId set,
            List<CountRange> ranges,
            VerdictCounts whole,
            Map<Integer, VerdictCounts> criteria,
            List<Assessment> assessments) {
        this.set = set;
        this.ranges = ranges;
        this.whole = whole;
        this.criteria = criteria;
        this.assessments = assessments;
    }

    /**
     * Counts assessments.
     *
     * @param assessments at least one, all under one set; one per unit, which is not checked:
     *     {@link org.ntmcriteria.rules.evaluate.DistinctAssessments} sees to it
     * @return the counts
     * @throws IllegalArgumentException if there is none, or if they are under different sets
     */
    public static Aggregate of(Collection<Assessment> assessments) {
        if (assessments.isEmpty()) {
            throw new IllegalArgumentException("there is nothing to count");
        }
        CriteriaSetId set = assessments.iterator().next().set();
        List<CountRange> ranges = new ArrayList<>(assessments.size());
        VerdictCounts whole = VerdictCounts.NONE;
        Map<Integer, VerdictCounts> criteria = new TreeMap<>();
        for (Assessment assessment : assessments) {
            if (!assessment.set().equals(set)) {
                throw new IllegalArgumentException(
                        "assessments under " + set + " and " + assessment.set() + " are not counted together");
            }
            ranges.add(assessment.criteriaMet());
            whole = whole.plus(assessment.verdict());
            for (CriterionResult criterion : assessment.criteria()) {
                VerdictCounts before = criteria.getOrDefault(criterion.criterion(), VerdictCounts.NONE);
                criteria.put(criterion.criterion(), before.plus(criterion.verdict()));
            }
        }
        return new Aggregate(set, ranges, whole, criteria, List.copyOf(assessments));
    }

    /**
     * Counts assessments separately by their sets: the totals of the tiers, which are cumulative – a commune that meets
     * the advanced set is also counted under the set required first, by its assessment there.
     *
     * @param assessments assessments under any sets
     * @return the counts by set, in the order of the sets' names; {@link #whole()} of each is the tier's total
     */
    public static Map<CriteriaSetId, Aggregate> bySet(Collection<Assessment> assessments) {
        return by(assessments, assessment -> List.of(assessment.set()));
    }

    /**
     * Counts assessments separately by what their units have in common.
     *
     * @param assessments assessments, those of one group under one set
     * @param group what a unit belongs to; a unit may belong to several, or to none
     * @return the counts by group, in the order of the groups
     * @param <G> the groups' type
     */
    public static <G extends Comparable<? super G>> Map<G, Aggregate> by(
            Collection<Assessment> assessments, Function<Assessment, Collection<G>> group) {
        Map<G, List<Assessment>> groups = new TreeMap<>();
        for (Assessment assessment : assessments) {
            for (G one : group.apply(assessment)) {
                groups.computeIfAbsent(one, g -> new ArrayList<>()).add(assessment);
            }
        }
        Map<G, Aggregate> counts = new TreeMap<>();
        groups.forEach((one, some) -> counts.put(one, of(some)));
        return counts;
    }

    /**
     * Returns the set.
     *
     * @return the set under which all were assessed
     */
    public CriteriaSetId set() {
        return set;
    }

    /**
     * Returns the units counted.
     *
     * @return from 1
     */
    public int units() {
        return ranges.size();
    }

    @Override
    public String toString() {
        return units() + " units, " + set
                + (criteriaOfTheSet() == 0
                        ? ""
                        : ", mean " + mean().printed(2) + " of " + criteriaOfTheSet() + " criteria met");
    }

    /**
     * Returns the verdicts on the whole set.
     *
     * @return the counts
     */
    public VerdictCounts whole() {
        return whole;
    }

    /**
     * Returns the verdicts per criterion.
     *
     * @return the counts by the criterion's number, in order
     */
    public Map<Integer, VerdictCounts> criteria() {
        return Collections.unmodifiableMap(criteria);
    }

    /**
     * Returns the verdicts per indicator, counted when asked for: there are many more of them than criteria.
     *
     * @return the counts by the indicator's key, in order
     */
    public Map<InputKey, VerdictCounts> indicators() {
        Map<InputKey, VerdictCounts> indicators = new TreeMap<>();
        for (Assessment assessment : assessments) {
            for (CriterionResult criterion : assessment.criteria()) {
                for (IndicatorResult indicator : criterion.indicators()) {
                    VerdictCounts before = indicators.getOrDefault(indicator.key(), VerdictCounts.NONE);
                    indicators.put(indicator.key(), before.plus(indicator.verdict()));
                }
            }
        }
        return indicators;
    }

    /**
     * Returns how many criteria the units are assessed by.
     *
     * @return the number of different criteria
     */
    public int criteriaOfTheSet() {
        return criteria.size();
    }

    /**
     * Returns the units by criteria met.
     *
     * @param cuts the lower ends of the bands below the highest; the highest is "all criteria", the lowest begins at 0
     * @return the bands, the highest first; empty where the set has no criteria
     */
    public List<BandCount> bands(Collection<Integer> cuts) {
        int all = criteriaOfTheSet();
        List<BandCount> bands = new ArrayList<>();
        if (all == 0) {
            return bands;
        }
        TreeSet<Integer> lower = new TreeSet<>(Comparator.reverseOrder());
        lower.add(all);
        cuts.stream().filter(cut -> cut > 0 && cut < all).forEach(lower::add);
        lower.add(0);
        int to = all;
        for (int from : lower) {
            int certain = 0;
            int possible = 0;
            for (CountRange range : ranges) {
                certain += range.min() >= from && range.max() <= to ? 1 : 0;
                possible += range.max() >= from && range.min() <= to ? 1 : 0;
            }
            bands.add(new BandCount(from, to, certain, possible));
            to = from - 1;
        }
        return bands;
    }

    /**
     * Returns the mean number of criteria met.
     *
     * @return exact bounds
     */
    public QuotientRange mean() {
        return new QuotientRange(
                ranges.stream().mapToLong(CountRange::min).sum(),
                ranges.stream().mapToLong(CountRange::max).sum(),
                ranges.size());
    }

    /**
     * Returns the median number of criteria met; between the two middle ones where their number is even.
     *
     * @return exact bounds
     */
    public QuotientRange median() {
        return new QuotientRange(
                twiceTheMedian(ranges.stream().map(CountRange::min).sorted().toList()),
                twiceTheMedian(ranges.stream().map(CountRange::max).sorted().toList()),
                2);
    }

    private static long twiceTheMedian(List<Integer> sorted) {
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? 2L * sorted.get(middle) : sorted.get(middle - 1) + (long) sorted.get(middle);
    }

    /**
     * Returns what an office would publish of these counts.
     *
     * @param office the office's unit
     * @param asOf the day that the figures stand for
     * @param decimals the decimals of percentages and mean
     * @param cuts the lower ends of the bands
     * @return the report; empty where a figure is not known exactly
     */
    public Optional<PublishedReport> published(
            AdministrativeUnit office, LocalDate asOf, int decimals, Collection<Integer> cuts) {
        boolean exact = ranges.stream().allMatch(CountRange::isExact)
                && criteria.values().stream().allMatch(verdicts -> verdicts.undetermined() == 0);
        if (!exact) {
            return Optional.empty();
        }
        List<CriterionCount> counts = new ArrayList<>();
        criteria.forEach((number, verdicts) -> counts.add(new CriterionCount(
                number, verdicts.met(), Optional.of(percentage(verdicts.met(), decimals)), Optional.empty())));
        List<Band> bands = new ArrayList<>();
        for (BandCount band : bands(cuts)) {
            bands.add(new Band(
                    Optional.of(band.from()),
                    Optional.of(band.to()),
                    band.certain(),
                    Optional.of(percentage(band.certain(), decimals))));
        }
        return Optional.of(new PublishedReport(
                "",
                PublishedReport.Kind.RESULT,
                office.displayName(),
                office.level(),
                asOf,
                set,
                units(),
                counts,
                bands,
                Optional.of(AverageCriteria.of(mean().lower(decimals).toString())),
                List.of(),
                Optional.empty()));
    }

    /**
     * Returns why a printed report cannot stand beside these counts: it is by another set, counts another number of
     * units, or is of another day. A plan may be of a later day, since counts are on their way to it.
     *
     * @param report the report
     * @return the reasons, or empty where it can
     */
    public Optional<Text> differenceFrom(PublishedReport report) {
        List<Text> reasons = new ArrayList<>();
        if (!report.set().equals(set)) {
            reasons.add(reason("set", report.set(), set));
        }
        if (report.communes() != units()) {
            reasons.add(reason("units", report.communes(), units()));
        }
        assessments.stream()
                .map(Assessment::asOf)
                .filter(day -> report.kind() == PublishedReport.Kind.TARGET
                        ? day.isAfter(report.asOf())
                        : !day.equals(report.asOf()))
                .findFirst()
                .ifPresent(day -> reasons.add(reason("day", report.asOf(), day)));
        return reasons.isEmpty()
                ? Optional.empty()
                : Optional.of(AnalysisMessages.MESSAGES.text(
                        "beside.differs", "unit", report.unitName(), "day", report.asOf(), "reasons", reasons));
    }

    private static Text reason(String what, Object printed, Object counted) {
        return AnalysisMessages.MESSAGES.text("beside." + what, "printed", printed, "counted", counted);
    }

    private PrintedNumber percentage(int units, int decimals) {
        return PrintedNumber.ofPercentage(BigDecimal.valueOf(units), BigDecimal.valueOf(units()), decimals);
    }
}
