package org.ntmcriteria.analysis.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
     * Checks if such a matrix exists. Criteria of one count are alike, and so are those that are not reported; what
     * they send together can be divided among them.
     *
     * @param counts the communes that meet each reported criterion, each from 0 to all communes
     * @param free how many criteria are not reported
     * @param bands of each band its communes, fewest and most criteria
     */
    static boolean isFeasible(List<Long> counts, int free, List<long[]> bands) {
        Map<Long, Long> criteria = new TreeMap<>();
        counts.forEach(count -> criteria.merge(count, 1L, Long::sum));
        List<long[]> inhabited = bands.stream().filter(band -> band[0] > 0).toList();
        // Nodes: counts, criteria that are not reported, bands, source, sink; source and sink for the lower bounds.
        int firstBand = criteria.size() + 1;
        int source = firstBand + inhabited.size();
        int sink = source + 1;
        int lowSource = sink + 1;
        int lowSink = lowSource + 1;
        MaximumFlow flow = new MaximumFlow(lowSink + 1);
        long communes = inhabited.stream().mapToLong(band -> band[0]).sum();
        long required = 0;
        int node = 0;
        for (Map.Entry<Long, Long> alike : criteria.entrySet()) {
            long sum = alike.getKey() * alike.getValue();
            required += flow.addBetween(source, node, sum, sum, lowSource, lowSink);
            addBands(flow, node++, alike.getValue(), firstBand, inhabited);
        }
        required += flow.addBetween(source, node, 0, free * communes, lowSource, lowSink);
        addBands(flow, node, free, firstBand, inhabited);
        for (int b = 0; b < inhabited.size(); b++) {
            long[] band = inhabited.get(b);
            required += flow.addBetween(firstBand + b, sink, band[0] * band[1], band[0] * band[2], lowSource, lowSink);
        }
        flow.add(sink, source, Long.MAX_VALUE / 4);
        return flow.value(lowSource, lowSink) == required;
    }

    /** Some criteria that are alike are each met by at most the communes of a band. */
    private static void addBands(MaximumFlow flow, int node, long criteria, int firstBand, List<long[]> bands) {
        for (int b = 0; b < bands.size(); b++) {
            flow.add(node, firstBand + b, criteria * bands.get(b)[0]);
        }
    }
}
