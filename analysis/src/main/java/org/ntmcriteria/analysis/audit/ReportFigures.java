package org.ntmcriteria.analysis.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.CriterionDefinition;

/**
 * The figures of a report and what several rules derive from them.
 *
 * @param report the report
 * @param set the set it is counted by, or empty where the catalogue does not have it
 * @param criteriaOfTheSet how many criteria the set has on the report's day, or empty where the set is not known
 * @param criteria the number of criteria of the set, or the largest number that the report names if it is not known
 */
record ReportFigures(
        PublishedReport report, Optional<CriteriaSet> set, Optional<Integer> criteriaOfTheSet, int criteria) {
    static ReportFigures of(PublishedReport report, CriteriaCatalog catalog) {
        Optional<CriteriaSet> set = catalog.find(report.set().toString());
        Optional<Integer> criteria = set.map(known -> criteria(known, report));
        return new ReportFigures(
                report, set, criteria, criteria.filter(c -> c > 0).orElse(largestNamed(report)));
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
        List<CriterionCount> counts = new ArrayList<>();
        for (CriterionCount one : report.criteria()) {
            long sameCriterion = report.criteria().stream()
                    .filter(other -> other.criterion() == one.criterion())
                    .count();
            if (sameCriterion == 1 && isOfTheSet(one.criterion()) && one.met() <= report.communes()) {
                counts.add(one);
            }
        }
        return counts;
    }

    /** Checks if the set has a criterion of that number; any number where the set is not known. */
    boolean isOfTheSet(int criterion) {
        return criteriaOfTheSet.isEmpty() || criterion >= 1 && criterion <= criteriaOfTheSet.get();
    }

    /** Returns the sum of all counts per criterion. */
    long sumOfCounts() {
        return counts().stream().mapToLong(CriterionCount::met).sum();
    }

    /** Returns the smallest count per criterion. */
    Optional<CriterionCount> scarcest() {
        return counts().stream().min(Comparator.comparingInt(CriterionCount::met));
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
