package org.ntmcriteria.analysis.audit;

import java.math.BigDecimal;
import java.util.Optional;
import org.ntmcriteria.analysis.published.Band;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.Tier;

/** Percentages of communes: of all communes per criterion, per band and for NTM; of the NTM communes above it. */
final class PercentRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        PublishedReport report = figures.report();
        for (int i = 0; i < report.criteria().size(); i++) {
            CriterionCount count = report.criteria().get(i);
            check("/criteria/" + i, count.met(), Optional.of(report.communes()), count.percent(), findings);
        }
        for (int i = 0; i < report.distribution().size(); i++) {
            Band band = report.distribution().get(i);
            check("/distribution/" + i, band.communes(), Optional.of(report.communes()), band.percent(), findings);
        }
        for (int i = 0; i < report.recognised().size(); i++) {
            RecognisedUnits units = report.recognised().get(i);
            check("/recognised/" + i, units.units(), whole(figures, units), units.percent(), findings);
        }
    }

    /** Returns what a percentage of recognised units is of. */
    private static Optional<Integer> whole(ReportFigures figures, RecognisedUnits units) {
        if (units.of().isPresent()) {
            return units.of();
        }
        if (units.tier() == Tier.NTM) {
            return Optional.of(figures.report().communes());
        }
        return figures.recognised(Tier.NTM).map(RecognisedUnits::units);
    }

    private static void check(
            String path,
            int part,
            Optional<Integer> whole,
            Optional<PrintedNumber> percent,
            FindingCollector findings) {
        if (whole.isPresent() && percent.isPresent()) {
            PercentageCheck.check(
                    path + "/percent",
                    BigDecimal.valueOf(part),
                    BigDecimal.valueOf(whole.get()),
                    percent.get(),
                    findings);
        }
    }
}
