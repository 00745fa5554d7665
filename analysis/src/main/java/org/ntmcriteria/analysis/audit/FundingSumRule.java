package org.ntmcriteria.analysis.audit;

import java.math.BigDecimal;
import java.util.List;
import org.ntmcriteria.analysis.published.Funding;
import org.ntmcriteria.analysis.published.FundingLine;
import org.ntmcriteria.analysis.published.PrintedNumber;

/** The lines of a source of funding add up to it exactly, at every depth: Σ lines = parent. */
final class FundingSumRule implements AuditRule.OfReport {
    @Override
    public void check(ReportFigures figures, FindingCollector findings) {
        figures.report().funding().ifPresent(funding -> {
            checkSum(funding.lines(), funding.total(), "/funding/total", findings);
            checkLines(funding.lines(), "/funding", findings);
        });
    }

    private static void checkLines(List<FundingLine> lines, String parent, FindingCollector findings) {
        for (int i = 0; i < lines.size(); i++) {
            FundingLine line = lines.get(i);
            String path = parent + "/lines/" + i;
            checkSum(line.lines(), line.amount(), path + "/amount", findings);
            checkLines(line.lines(), path, findings);
        }
    }

    private static void checkSum(
            List<FundingLine> lines, PrintedNumber parent, String path, FindingCollector findings) {
        if (lines.isEmpty()) {
            return;
        }
        PrintedNumber sum = new PrintedNumber(Funding.sum(lines));
        BigDecimal difference = parent.value().subtract(sum.value());
        if (difference.signum() != 0) {
            findings.add(path, parent, sum, "differs", "sum", sum, "difference", new PrintedNumber(difference.abs()));
        }
    }
}
