package org.ntmcriteria.analysis.audit;

import java.math.BigDecimal;
import java.util.List;
import org.ntmcriteria.analysis.published.FundingLine;

/** Every percentage of funding, at any depth, is of the total. */
final class FundingPercentRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        figures.report()
                .funding()
                .ifPresent(funding -> check(funding.lines(), funding.total().value(), "/funding", findings));
    }

    private static void check(List<FundingLine> lines, BigDecimal total, String parent, FindingCollector findings) {
        for (int i = 0; i < lines.size(); i++) {
            FundingLine line = lines.get(i);
            String path = parent + "/lines/" + i;
            if (line.percent().isPresent()) {
                PercentageCheck.check(
                        path + "/percent",
                        line.amount().value(),
                        total,
                        line.percent().get(),
                        findings);
            }
            check(line.lines(), total, path, findings);
        }
    }
}
