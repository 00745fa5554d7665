package org.ntmcriteria.analysis.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.law.Tier;

/**
 * What a year adds is counted from the result of the 31 December before: that result + added = now, in counts and in
 * the mean. A baseline is what was printed then. Nothing is compared if the set or the communes have changed.
 */
final class SeriesFlowRule implements AuditRule.OfSeries {
    @Override
    public void check(ReportHistory history, FindingCollector findings) {
        PublishedReport now = history.report();
        history.lastYear()
                .filter(before -> before.set().equals(now.set()) && before.communes() == now.communes())
                .ifPresent(before -> check(before, now, findings));
    }

    private static void check(PublishedReport before, PublishedReport now, FindingCollector findings) {
        Map<Integer, Integer> stocks = new HashMap<>();
        before.criteria().forEach(count -> stocks.putIfAbsent(count.criterion(), count.met()));
        for (int i = 0; i < now.criteria().size(); i++) {
            CriterionCount count = now.criteria().get(i);
            Optional<Integer> stock = Optional.ofNullable(stocks.get(count.criterion()));
            checkSum("/criteria/" + i + "/met", stock, count.added(), count.met(), findings);
        }
        Map<Tier, RecognisedUnits> recognised = ReportFigures.recognised(before);
        for (int i = 0; i < now.recognised().size(); i++) {
            RecognisedUnits units = now.recognised().get(i);
            Optional<Integer> stock =
                    Optional.ofNullable(recognised.get(units.tier())).map(RecognisedUnits::units);
            checkSum("/recognised/" + i + "/units", stock, units.added(), units.units(), findings);
            if (stock.isPresent() && units.baseline().isPresent() && !stock.equals(units.baseline())) {
                addBaseline("/recognised/" + i + "/baseline", units.baseline().get(), stock.get(), before, findings);
            }
        }
        before.averageCriteria().flatMap(AverageCriteria::value).ifPresent(mean -> now.averageCriteria()
                .ifPresent(next -> checkMean(before, mean, next, findings)));
    }

    private static void checkSum(
            String path, Optional<Integer> stock, Optional<Integer> added, int now, FindingCollector findings) {
        if (stock.isPresent() && added.isPresent() && stock.get() + added.get() != now) {
            int sum = stock.get() + added.get();
            findings.add(path, now, sum, "sum", "before", stock.get(), "added", added.get(), "sum", sum);
        }
    }

    private static void checkMean(
            PublishedReport before, PrintedNumber mean, AverageCriteria now, FindingCollector findings) {
        boolean isOfThatYear = now.baselineYear()
                .filter(year -> year != before.asOf().getYear())
                .isEmpty();
        if (now.baseline().isPresent()
                && isOfThatYear
                && !mean.meets(now.baseline().get())) {
            addBaseline("/averageCriteria/baseline/value", now.baseline().get(), mean, before, findings);
        }
        if (now.baseline().isEmpty()
                && now.increase().isPresent()
                && now.value().isPresent()) {
            PrintedNumber increase = now.increase().get();
            PrintedNumber value = now.value().get();
            if (!value.isSumOf(mean, increase)) {
                PrintedNumber sum = mean.plus(increase);
                findings.add(
                        "/averageCriteria/value", value, sum, "sum", "before", mean, "added", increase, "sum", sum);
            }
        }
    }

    private static void addBaseline(
            String path, Object printed, Object before, PublishedReport report, FindingCollector findings) {
        findings.add(path, printed, before, "baseline", "day", report.asOf(), "before", before);
    }
}
