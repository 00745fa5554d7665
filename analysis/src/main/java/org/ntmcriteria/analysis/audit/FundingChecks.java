package org.ntmcriteria.analysis.audit;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.published.Funding;
import org.ntmcriteria.analysis.published.FundingLine;
import org.ntmcriteria.core.problem.FindingSeverity;

/**
 * A tree of sources: the lines below a line add up to it exactly, Σ lines = parent, and every percentage, at any depth,
 * is of the total.
 */
final class FundingChecks {
    private FundingChecks() {}

    static void check(Figures figures, List<AuditFinding> findings) {
        figures.report().funding().ifPresent(funding -> {
            sum(funding.lines(), funding.total().value(), "/funding/total", findings);
            lines(funding, funding.lines(), "/funding", findings);
        });
    }

    private static void lines(Funding funding, List<FundingLine> lines, String parent, List<AuditFinding> findings) {
        for (int i = 0; i < lines.size(); i++) {
            FundingLine line = lines.get(i);
            String path = parent + "/lines/" + i;
            if (line.percent().isPresent()) {
                Percentages.check(
                                AuditCode.FUNDING_PERCENT,
                                path + "/percent",
                                line.amount().value(),
                                funding.total().value(),
                                line.percent().get())
                        .ifPresent(findings::add);
            }
            sum(line.lines(), line.amount().value(), path + "/amount", findings);
            lines(funding, line.lines(), path, findings);
        }
    }

    private static void sum(List<FundingLine> lines, BigDecimal parent, String path, List<AuditFinding> findings) {
        if (lines.isEmpty()) {
            return;
        }
        BigDecimal sum = Funding.sum(lines);
        if (sum.compareTo(parent) != 0) {
            findings.add(new AuditFinding(
                    AuditCode.FUNDING_SUM,
                    FindingSeverity.ERROR,
                    path,
                    parent.toPlainString(),
                    sum.toPlainString(),
                    "các nguồn cộng lại là " + Figures.vietnamese(sum.toPlainString()) + ", chênh "
                            + Figures.vietnamese(parent.subtract(sum).abs().toPlainString()),
                    "the lines add up to " + sum.toPlainString() + ", a difference of "
                            + parent.subtract(sum).abs().toPlainString(),
                    Optional.empty()));
        }
    }
}
