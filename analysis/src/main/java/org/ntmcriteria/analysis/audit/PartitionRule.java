package org.ntmcriteria.analysis.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.PublishedReport;

/**
 * Bands are disjoint, lie in 0…K, leave no gap that contains units, and their units add up to the communes: Σ nᵦ = N.
 */
final class PartitionRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        List<Band> bands = figures.report().distribution();
        if (!bands.isEmpty()) {
            checkEach(bands, figures.criteria(), findings);
            boolean hasGap = checkNeighbours(bands, figures.criteria(), findings);
            checkSum(figures.report(), hasGap, findings);
        }
    }

    private static void checkEach(List<Band> bands, int all, FindingCollector findings) {
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            if (band.fewest() > band.most(all) || band.fewest() < 0 || band.most(all) > all) {
                findings.add("/distribution/" + i, ends(band, all), "[0, " + all + "]", "outside", "criteria", all);
            }
        }
    }

    /** Reports overlaps; returns whether some numbers of criteria belong to no band. */
    private static boolean checkNeighbours(List<Band> bands, int all, FindingCollector findings) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparingInt(i -> bands.get(i).fewest()));
        boolean hasGap = false;
        for (int k = 1; k < order.size(); k++) {
            Band lower = bands.get(order.get(k - 1));
            Band upper = bands.get(order.get(k));
            if (upper.fewest() <= lower.most(all)) {
                findings.add(
                        "/distribution/" + order.get(k),
                        ends(upper, all),
                        lower.most(all) < all ? "[" + (lower.most(all) + 1) + ", " + all + "]" : "",
                        "overlap",
                        "from",
                        lower.fewest(),
                        "to",
                        lower.most(all));
            }
            hasGap |= upper.fewest() > lower.most(all) + 1;
        }
        Band lowest = bands.get(order.get(0));
        Band highest = bands.get(order.get(order.size() - 1));
        return hasGap || lowest.fewest() > 0 || highest.most(all) < all;
    }

    private static void checkSum(PublishedReport report, boolean hasGap, FindingCollector findings) {
        long sum = report.distribution().stream().mapToLong(Band::communes).sum();
        if (sum != report.communes()) {
            findings.add(
                    "/distribution",
                    sum,
                    report.communes(),
                    hasGap && sum < report.communes() ? "sumWithGap" : "sum",
                    "sum",
                    sum,
                    "communes",
                    report.communes());
        }
    }

    private static String ends(Band band, int all) {
        return band.fewest() + "–" + band.most(all);
    }
}
