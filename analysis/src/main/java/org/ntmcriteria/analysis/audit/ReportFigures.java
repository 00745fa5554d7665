package org.ntmcriteria.analysis.audit;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.CriterionDefinition;

/** The figures of a report and what several rules derive from them, once for all of them. */
final class ReportFigures {
    private final PublishedReport report;
    private final Optional<CriteriaSet> set;
    private final Optional<Integer> criteriaOfTheSet;
    private final int criteria;
    private final List<CriterionCount> counts;
    private final long sumOfCounts;
    private final Optional<CriterionCount> scarcest;
    private final Map<Tier, RecognisedUnits> recognised;

    private ReportFigures(
            PublishedReport report, Optional<CriteriaSet> set, Optional<Integer> criteriaOfTheSet, int criteria) {
        this.report = report;
        this.set = set;
        this.criteriaOfTheSet = criteriaOfTheSet;
        this.criteria = criteria;
        Map<Integer, Long> listed = report.criteria().stream()
                .collect(Collectors.groupingBy(CriterionCount::criterion, Collectors.counting()));
        this.counts = report.criteria().stream()
                .filter(one -> listed.get(one.criterion()) == 1
                        && isOfTheSet(one.criterion())
                        && one.met() <= report.communes())
                .toList();
        this.sumOfCounts = counts.stream().mapToLong(CriterionCount::met).sum();
        this.scarcest = counts.stream().min(Comparator.comparingInt(CriterionCount::met));
        this.recognised = recognised(report);
    }

    static ReportFigures of(PublishedReport report, CriteriaCatalog catalog) {
        Optional<CriteriaSet> set = catalog.find(report.set().toString());
        Optional<Integer> criteria = set.map(known -> criteria(known, report));
        return new ReportFigures(
                report, set, criteria, criteria.filter(c -> c > 0).orElse(largestNamed(report)));
    }

    /** Returns the recognised units of each tier, those printed first where a tier is repeated. */
    static Map<Tier, RecognisedUnits> recognised(PublishedReport report) {
        Map<Tier, RecognisedUnits> byTier = new EnumMap<>(Tier.class);
        report.recognised().forEach(units -> byTier.putIfAbsent(units.tier(), units));
        return byTier;
    }

    /** Returns the recognised units of a tier, those printed first where it is repeated. */
    Optional<RecognisedUnits> recognised(Tier tier) {
        return Optional.ofNullable(recognised.get(tier));
    }

    /** Returns the report. */
    PublishedReport report() {
        return report;
    }

    /** Returns the set it is counted by, or empty where the catalogue does not have it. */
    Optional<CriteriaSet> set() {
        return set;
    }

    /** Returns how many criteria the set has on the report's day, or empty where the set is not known. */
    Optional<Integer> criteriaOfTheSet() {
        return criteriaOfTheSet;
    }

    /** Returns the number of criteria of the set, or the largest number that the report names if it is not known. */
    int criteria() {
        return criteria;
    }

    /** Returns how many criteria the set has on the report's day, or in any version where it is not in force. */
    private static int criteria(CriteriaSet set, PublishedReport report) {
        if (set.description().inForce().contains(report.asOf())) {
            return set.at(report.asOf()).criteria().size();
        }
        return (int) set.criteria().stream()
                .map(CriterionDefinition::number)
                .distinct()
                .count();
    }

    private static int largestNamed(PublishedReport report) {
        int named = 0;
        for (CriterionCount criterion : report.criteria()) {
            named = Math.max(named, criterion.criterion());
        }
        for (Band band : report.distribution()) {
            named = Math.max(named, band.to().orElse(0));
        }
        return named;
    }

    /** Checks if the count of every criterion is reported, each once. */
    boolean reportsEveryCriterion() {
        return unreported() == 0;
    }

    /** Returns how many criteria are not reported, or not in a way that can be counted. */
    int unreported() {
        return criteria() - counts().size();
    }

    /**
     * Returns the counts that other rules can rely on: of criteria of the set that are listed once, and at most the
     * communes. {@link CountRule} reports the others, and they count as not reported.
     */
    List<CriterionCount> counts() {
        return counts;
    }

    /** Checks if the set has a criterion of that number; any number where the set is not known. */
    boolean isOfTheSet(int criterion) {
        return criteriaOfTheSet.isEmpty() || criterion >= 1 && criterion <= criteriaOfTheSet.get();
    }

    /** Returns the sum of all counts per criterion. */
    long sumOfCounts() {
        return sumOfCounts;
    }

    /** Returns the smallest count per criterion. */
    Optional<CriterionCount> scarcest() {
        return scarcest;
    }

    /** Checks if bands are printed, are disjoint and contain all communes. */
    boolean bandsArePartition() {
        if (report.distribution().isEmpty()) {
            return false;
        }
        FindingCollector faults = new FindingCollector(AuditCode.PARTITION);
        new PartitionRule().check(this, faults);
        return faults.findings().isEmpty();
    }
}
