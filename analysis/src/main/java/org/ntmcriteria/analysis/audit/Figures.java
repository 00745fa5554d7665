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

    /** How many criteria are not reported, or not in a way that can be counted. */
    int unreported() {
        return criteria() - counts().size();
    }

    /**
     * The counts that can be taken at their word: of criteria of the set that stand once, and not above the communes.
     * The others are findings of their own, and count as not reported.
     */
    List<CriterionCount> counts() {
        List<CriterionCount> counts = new ArrayList<>();
        for (CriterionCount one : report.criteria()) {
            long twins = report.criteria().stream()
                    .filter(other -> other.criterion() == one.criterion())
                    .count();
            if (twins == 1 && isOfTheSet(one.criterion()) && one.met() <= report.communes()) {
                counts.add(one);
            }
        }
        return counts;
    }

    /** Whether the set has a criterion of that number; any number where the set is not known. */
    boolean isOfTheSet(int criterion) {
        return criteriaOfTheSet.isEmpty() || criterion >= 1 && criterion <= criteriaOfTheSet.get();
    }

    /** The sum of all counts per criterion. */
    long sumOfCounts() {
        return counts().stream().mapToLong(CriterionCount::met).sum();
    }

    /** The smallest count per criterion, with its place. */
    Optional<CriterionCount> scarcest() {
        return counts().stream().min(Comparator.comparingInt(CriterionCount::met));
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

    /**
     * An interval as findings write it, rounded outwards to one decimal more than what it is held against, at least
     * two.
     */
    static String interval(BigDecimal low, BigDecimal high, int decimals) {
        int shown = Math.max(2, decimals + 1);
        return "[" + low.setScale(shown, RoundingMode.FLOOR).toPlainString() + ", "
                + high.setScale(shown, RoundingMode.CEILING).toPlainString() + "]";
    }

    /** Numbers as Vietnamese text writes them. */
    static String vietnamese(String numbers) {
        return numbers.replace(", ", "; ").replace('.', ',');
    }
}
