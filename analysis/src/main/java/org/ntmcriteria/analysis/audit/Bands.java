package org.ntmcriteria.analysis.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.core.problem.FindingSeverity;

/** Bands are disjoint, lie inside 0…K, leave no gap that holds units, and their units sum to the communes: Σ nᵦ = N. */
final class Bands {
    private Bands() {}

    static void check(Figures figures, List<AuditFinding> findings) {
        PublishedReport report = figures.report();
        List<Band> bands = report.distribution();
        if (bands.isEmpty()) {
            return;
        }
        int all = figures.criteria();
        List<Integer> order = new ArrayList<>();
        long sum = 0;
        for (int i = 0; i < bands.size(); i++) {
            Band band = bands.get(i);
            sum += band.communes();
            order.add(i);
            if (band.fewest() > band.most(all) || band.fewest() < 0 || band.most(all) > all) {
                findings.add(finding(
                        "/distribution/" + i,
                        band.fewest() + "–" + band.most(all),
                        "[0, " + all + "]",
                        "nhóm nằm ngoài 0–" + all + " tiêu chí",
                        "the band lies outside 0 to " + all + " criteria"));
            }
        }
        order.sort(Comparator.comparingInt(i -> bands.get(i).fewest()));
        boolean gap = false;
        for (int k = 1; k < order.size(); k++) {
            Band lower = bands.get(order.get(k - 1));
            Band upper = bands.get(order.get(k));
            if (upper.fewest() <= lower.most(all)) {
                findings.add(finding(
                        "/distribution/" + order.get(k),
                        upper.fewest() + "–" + upper.most(all),
                        lower.most(all) < all ? "[" + (lower.most(all) + 1) + ", " + all + "]" : "",
                        "nhóm chồng lên nhóm " + lower.fewest() + "–" + lower.most(all),
                        "the band overlaps that of " + lower.fewest() + " to " + lower.most(all)));
            }
            gap |= upper.fewest() > lower.most(all) + 1;
        }
        Band lowest = bands.get(order.get(0));
        Band highest = bands.get(order.get(order.size() - 1));
        gap |= lowest.fewest() > 0 || highest.most(all) < all;
        if (sum != report.communes()) {
            long rest = report.communes() - sum;
            String where = gap && rest > 0 ? "; may lie in a gap between the bands" : "";
            String whereVi = gap && rest > 0 ? "; có thể nằm ở khoảng trống giữa các nhóm" : "";
            findings.add(finding(
                    "/distribution",
                    String.valueOf(sum),
                    String.valueOf(report.communes()),
                    "các nhóm có " + sum + " xã, báo cáo có " + report.communes() + whereVi,
                    "the bands hold " + sum + " communes, the report has " + report.communes() + where));
        }
    }

    private static AuditFinding finding(String path, String stated, String computed, String vi, String en) {
        return new AuditFinding(
                AuditCode.PARTITION, FindingSeverity.ERROR, path, stated, computed, vi, en, Optional.empty());
    }
}
