package org.ntmcriteria.analysis.audit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PublishedReport;

/** A report with what every identity asks of it. */
record Figures(PublishedReport report, Optional<Integer> criteriaOfTheSet) {
    /** The criteria of the set: as the catalogue says, else the largest number that the report names. */
    int criteria() {
        int named = 0;
        for (CriterionCount criterion : report.criteria()) {
            named = Math.max(named, criterion.criterion());
        }
        for (Band band : report.distribution()) {
            named = Math.max(named, band.to().orElse(0));
        }
        return criteriaOfTheSet.filter(c -> c > 0).orElse(named);
    }

    /** Whether the count of every criterion is reported, each once. */
    boolean reportsEveryCriterion() {
        return unreported() == 0;
    }

    /** How many criteria are not reported. */
    int unreported() {
        return (int) (criteria()
                - report.criteria().stream()
                        .map(CriterionCount::criterion)
                        .distinct()
                        .count());
    }

    /** The sum of all counts per criterion. */
    long sumOfCounts() {
        return report.criteria().stream().mapToLong(CriterionCount::met).sum();
    }

    /** The smallest count per criterion, with its place. */
    Optional<CriterionCount> scarcest() {
        return report.criteria().stream().min(Comparator.comparingInt(CriterionCount::met));
    }

    /** Whether the bands are disjoint, ordered in themselves, and hold all communes. */
    boolean bandsArePartition() {
        if (report.distribution().isEmpty()) {
            return false;
        }
        List<AuditFinding> faults = new ArrayList<>();
        Bands.check(this, faults);
        return faults.isEmpty();
    }

    /** An interval as findings write it: two decimals, rounded outwards. */
    static String interval(BigDecimal low, BigDecimal high) {
        return "[" + low.setScale(2, RoundingMode.FLOOR).toPlainString() + ", "
                + high.setScale(2, RoundingMode.CEILING).toPlainString() + "]";
    }
}
