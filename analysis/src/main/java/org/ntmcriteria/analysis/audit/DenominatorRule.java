package org.ntmcriteria.analysis.audit;

import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.Tier;

/** The units that a share of recognised units is of are all communes or, for the tiers above NTM, the NTM communes. */
final class DenominatorRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        PublishedReport report = figures.report();
        for (int i = 0; i < report.recognised().size(); i++) {
            RecognisedUnits units = report.recognised().get(i);
            if (units.of().isPresent()
                    && !isWhole(report, units.tier(), units.of().get())) {
                findings.add("/recognised/" + i + "/of", units.of().get(), report.communes(), "differs");
            }
        }
    }

    private static boolean isWhole(PublishedReport report, Tier tier, int of) {
        return of == report.communes()
                || tier != Tier.NTM
                        && report.recognised().stream()
                                .anyMatch(other -> other.tier() == Tier.NTM && other.units() == of);
    }
}
