package org.ntmcriteria.analysis.audit;

import java.util.Set;
import java.util.stream.Collectors;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.Tier;

/** The units that a share of recognised units is of are all communes or, for the tiers above NTM, the NTM communes. */
final class DenominatorRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        PublishedReport report = figures.report();
        Set<Integer> ntm = report.recognised().stream()
                .filter(units -> units.tier() == Tier.NTM)
                .map(RecognisedUnits::units)
                .collect(Collectors.toSet());
        for (int i = 0; i < report.recognised().size(); i++) {
            RecognisedUnits units = report.recognised().get(i);
            boolean isWhole = units.of().isEmpty()
                    || units.of().get() == report.communes()
                    || units.tier() != Tier.NTM && ntm.contains(units.of().get());
            if (!isWhole) {
                findings.add("/recognised/" + i + "/of", units.of().get(), report.communes(), "differs");
            }
        }
    }
}
