package org.ntmcriteria.analysis.audit;

import java.util.ArrayList;
import java.util.List;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PublishedReport;

/**
 * Some matrix of 0 and 1, communes × criteria, has the printed counts per criterion as its column sums and row sums
 * that fall into the printed bands.
 *
 * <p>Communes of one band are alike: of band b with n communes, x(k, b) ≤ n of them meet criterion k, and the band's
 * total Σₖ x(k, b) lies from fewest·n to most·n. Given such x, the rows of a band can always be made to differ by at
 * most one (Gale and Ryser), so they all fall into the band. What is left is a flow from criteria to bands, decided
 * exactly whatever the number of communes. A criterion that is not reported may be met by any number.
 */
final class BandsMarginsRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        PublishedReport report = figures.report();
        if (figures.counts().isEmpty() || !figures.bandsArePartition() || figures.unreported() < 0) {
            return;
        }
        List<Long> counts = new ArrayList<>();
        for (CriterionCount criterion : figures.counts()) {
            counts.add((long) criterion.met());
        }
        List<long[]> bands = new ArrayList<>();
        for (Band band : report.distribution()) {
            bands.add(new long[] {band.communes(), band.fewest(), band.most(figures.criteria())});
        }
        if (!isFeasible(counts, figures.unreported(), bands)) {
            findings.add("/distribution", "", "", "none");
        }
    }

    /**
     * Checks if such a matrix exists.
     *
     * @param counts the communes that meet each reported criterion, each from 0 to all communes
     * @param free how many criteria are not reported
     * @param bands of each band its communes, fewest and most criteria
     */
    static boolean isFeasible(List<Long> counts, int free, List<long[]> bands) {
        // Nodes: source, criteria, bands, sink; then a source and a sink for the lower bounds.
        int criteria = counts.size() + free;
        int source = criteria + bands.size();
        int sink = source + 1;
        int lowSource = sink + 1;
        int lowSink = lowSource + 1;
        MaximumFlow flow = new MaximumFlow(lowSink + 1);
        long communes = bands.stream().mapToLong(band -> band[0]).sum();
        long required = 0;
        for (int k = 0; k < criteria; k++) {
            long low = k < counts.size() ? counts.get(k) : 0;
            long high = k < counts.size() ? counts.get(k) : communes;
            required += flow.addBetween(source, k, low, high, lowSource, lowSink);
            for (int b = 0; b < bands.size(); b++) {
                flow.add(k, criteria + b, bands.get(b)[0]);
            }
        }
        for (int b = 0; b < bands.size(); b++) {
            long[] band = bands.get(b);
            required += flow.addBetween(criteria + b, sink, band[0] * band[1], band[0] * band[2], lowSource, lowSink);
        }
        flow.add(sink, source, Long.MAX_VALUE / 4);
        return flow.value(lowSource, lowSink) == required;
    }
}
