package org.ntmcriteria.analysis.audit;

import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.Tier;

/** More communes recognised than meet the scarcest criterion, n(NTM) > min metₖ: some no longer meet the set. */
final class RecognisedUnmetRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        CriterionCount scarcest = figures.scarcest().orElse(null);
        if (scarcest == null) {
            return;
        }
        for (int i = 0; i < figures.report().recognised().size(); i++) {
            RecognisedUnits units = figures.report().recognised().get(i);
            if (units.tier() == Tier.NTM && units.units() > scarcest.met()) {
                findings.add(
                        "/recognised/" + i + "/units",
                        units.units(),
                        scarcest.met(),
                        "fewer",
                        "recognised",
                        units.units(),
                        "criterion",
                        scarcest.criterion(),
                        "met",
                        scarcest.met());
            }
        }
    }
}
