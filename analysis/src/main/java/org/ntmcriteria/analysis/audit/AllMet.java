package org.ntmcriteria.analysis.audit;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.problem.FindingSeverity;

/**
 * Communes that meet all criteria meet each: Σ metₖ − (K − 1)·N ≤ n(top) ≤ min metₖ; the lower bound only where every
 * criterion is reported.
 */
final class AllMet {
    private AllMet() {}

    static void check(Figures figures, List<AuditFinding> findings) {
        PublishedReport report = figures.report();
        int all = figures.criteria();
        for (int i = 0; i < report.distribution().size(); i++) {
            Band band = report.distribution().get(i);
            if (band.fewest() != all || figures.counts().isEmpty()) {
                continue;
            }
            long most = figures.scarcest().orElseThrow().met();
            long least = figures.reportsEveryCriterion()
                    ? Math.max(0, figures.sumOfCounts() - (all - 1L) * report.communes())
                    : 0;
            if (band.communes() > most || band.communes() < least) {
                String interval = "[" + least + ", " + most + "]";
                findings.add(new AuditFinding(
                        AuditCode.ALL_MET,
                        FindingSeverity.ERROR,
                        "/distribution/" + i + "/communes",
                        String.valueOf(band.communes()),
                        interval,
                        "theo số xã đạt từng tiêu chí, số xã đạt đủ " + all + " tiêu chí nằm trong " + interval,
                        "by the counts per criterion, the communes meeting all " + all + " lie in " + interval,
                        Optional.empty()));
            }
        }
    }
}
