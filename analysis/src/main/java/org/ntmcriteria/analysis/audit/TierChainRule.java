package org.ntmcriteria.analysis.audit;

import java.util.Optional;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.Tier;

/** Tiers are cumulative: MODEL ≤ ADVANCED ≤ NTM; each is compared with the nearest tier below that is printed. */
final class TierChainRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        PublishedReport report = figures.report();
        for (int i = 0; i < report.recognised().size(); i++) {
            RecognisedUnits units = report.recognised().get(i);
            Optional<RecognisedUnits> below = below(figures, units.tier());
            if (below.isPresent() && units.units() > below.get().units()) {
                findings.add(
                        "/recognised/" + i + "/units",
                        units.units(),
                        "[0, " + below.get().units() + "]",
                        "moreThanBelow");
            }
        }
    }

    private static Optional<RecognisedUnits> below(ReportFigures figures, Tier tier) {
        Optional<RecognisedUnits> below = Optional.empty();
        for (Tier other : Tier.values()) {
            if (tier.compareTo(Tier.MODEL) <= 0 && other.compareTo(tier) < 0) {
                Optional<RecognisedUnits> printed = figures.recognised(other);
                below = printed.isPresent() ? printed : below;
            }
        }
        return below;
    }
}
