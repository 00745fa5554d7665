package org.ntmcriteria.analysis.audit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.problem.FindingSeverity;

/**
 * The mean lies inside what the bands allow, Σ fewestᵦ·nᵦ ≤ N·mean ≤ Σ mostᵦ·nᵦ, and is the sum of the counts per
 * criterion, N·mean = Σ metₖ, to which a criterion that is not reported adds from 0 to N. A printed mean stands for all
 * numbers that are printed so.
 */
final class Means {
    private Means() {}

    static void check(Figures figures, List<AuditFinding> findings) {
        PublishedReport report = figures.report();
        if (report.averageCriteria().isEmpty()) {
            return;
        }
        AverageCriteria mean = report.averageCriteria().get();
        if (figures.bandsArePartition()) {
            long low = 0;
            long high = 0;
            for (Band band : report.distribution()) {
                low += (long) band.fewest() * band.communes();
                high += (long) band.most(figures.criteria()) * band.communes();
            }
            check(AuditCode.MEAN_IN_BANDS, report, mean, low, high, findings);
        }
        if (!figures.counts().isEmpty() && figures.criteriaOfTheSet().isPresent()) {
            long sum = figures.sumOfCounts();
            check(
                    AuditCode.MEAN_SUM,
                    report,
                    mean,
                    sum,
                    sum + (long) figures.unreported() * report.communes(),
                    findings);
        }
    }

    /** Where the mean is printed. */
    static String path(AverageCriteria mean) {
        return mean.value().isPresent() ? "/averageCriteria/value" : "/averageCriteria";
    }

    /** Whether some number printed as the mean, times the communes, lies from low to high. */
    private static void check(
            AuditCode code,
            PublishedReport report,
            AverageCriteria mean,
            long low,
            long high,
            List<AuditFinding> findings) {
        BigDecimal communes = BigDecimal.valueOf(report.communes());
        boolean tooLow = mean.upper().above().multiply(communes).compareTo(BigDecimal.valueOf(low)) <= 0;
        boolean tooHigh = mean.lower().lowest().multiply(communes).compareTo(BigDecimal.valueOf(high)) > 0;
        if (tooLow || tooHigh) {
            String computed = Figures.interval(
                    BigDecimal.valueOf(low).divide(communes, MathContext.DECIMAL64),
                    BigDecimal.valueOf(high).divide(communes, MathContext.DECIMAL64),
                    Math.max(mean.lower().decimals(), mean.upper().decimals()));
            String vi = code == AuditCode.MEAN_SUM ? "theo số xã đạt từng tiêu chí" : "theo các nhóm";
            String en = code == AuditCode.MEAN_SUM ? "by the counts per criterion" : "by the bands";
            findings.add(new AuditFinding(
                    code,
                    FindingSeverity.ERROR,
                    path(mean),
                    mean.toString(),
                    computed,
                    vi + ", bình quân nằm trong " + Figures.vietnamese(computed),
                    en + " the mean lies in " + computed,
                    Optional.empty()));
        }
    }
}
