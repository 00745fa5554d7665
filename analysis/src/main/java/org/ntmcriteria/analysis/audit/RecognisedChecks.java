package org.ntmcriteria.analysis.audit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.Tier;
import org.ntmcriteria.core.problem.FindingSeverity;

/**
 * Recognised communes: MODEL ≤ ADVANCED ≤ NTM where tiers are cumulative; more recognised than meet the scarcest
 * criterion, n(NTM) > min metₖ, means that some no longer meet the set; the whole is the report's communes.
 */
final class RecognisedChecks {
    private RecognisedChecks() {}

    static void check(Figures figures, List<AuditFinding> findings) {
        PublishedReport report = figures.report();
        Optional<CriterionCount> scarcest = figures.scarcest();
        for (int i = 0; i < report.recognised().size(); i++) {
            RecognisedUnits units = report.recognised().get(i);
            String path = "/recognised/" + i;
            if (units.tier() == Tier.NTM
                    && scarcest.isPresent()
                    && units.units() > scarcest.get().met()) {
                int met = scarcest.get().met();
                findings.add(new AuditFinding(
                        AuditCode.RECOGNISED_UNMET,
                        FindingSeverity.INFO,
                        path + "/units",
                        String.valueOf(units.units()),
                        String.valueOf(met),
                        "được công nhận " + units.units() + " xã, tiêu chí "
                                + scarcest.get().criterion() + " chỉ có " + met
                                + " xã đạt: một số xã được công nhận không còn đạt",
                        units.units() + " are recognised, criterion "
                                + scarcest.get().criterion() + " is met by " + met
                                + ": some recognised communes no longer meet the set",
                        Optional.empty()));
            }
            if (units.of().isPresent() && !isAWhole(report, units)) {
                findings.add(new AuditFinding(
                        AuditCode.DENOMINATOR,
                        FindingSeverity.WARNING,
                        path + "/of",
                        String.valueOf(units.of().get()),
                        String.valueOf(report.communes()),
                        "mẫu số khác số xã của báo cáo",
                        "the whole differs from the report's communes",
                        Optional.empty()));
            }
            Optional<RecognisedUnits> below = below(report, units.tier());
            if (below.isPresent() && units.units() > below.get().units()) {
                findings.add(new AuditFinding(
                        AuditCode.TIER_CHAIN,
                        FindingSeverity.WARNING,
                        path + "/units",
                        String.valueOf(units.units()),
                        "[0, " + below.get().units() + "]",
                        "nhiều hơn cấp dưới; chỉ đúng nếu các cấp được đếm riêng",
                        "more than the tier below; possible only if tiers are counted apart",
                        Optional.empty()));
            }
        }
    }

    /** All communes, or, for the tiers above, the NTM communes. */
    private static boolean isAWhole(PublishedReport report, RecognisedUnits units) {
        int of = units.of().orElseThrow();
        return of == report.communes()
                || units.tier() != Tier.NTM
                        && report.recognised().stream()
                                .anyMatch(other -> other.tier() == Tier.NTM && other.units() == of);
    }

    /** The units of the nearest tier below that is printed. */
    private static Optional<RecognisedUnits> below(PublishedReport report, Tier tier) {
        return report.recognised().stream()
                .filter(other -> tier.compareTo(Tier.MODEL) <= 0 && other.tier().compareTo(tier) < 0)
                .max(Comparator.comparing(RecognisedUnits::tier));
    }
}
