package org.ntmcriteria.analysis.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ntmcriteria.analysis.published.AverageCriteria;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PrintedNumber;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * Checks several reports of one office: what the result of last year's end reports and what a report of this year adds
 * is what this one reports, in criteria, recognised units and the mean, and a baseline is what was printed then. A plan
 * is never what was there. A change of the communes counted and a change of the set are named, since figures before and
 * after cannot be compared.
 */
public final class AuditSeries {
    private AuditSeries() {}

    /**
     * Checks each report against the earlier results of the same office.
     *
     * @param reports the reports by a name of theirs, in any order
     * @return the findings on each report that has any, by its name
     * @param <K> the names' type
     */
    public static <K> Map<K, List<AuditFinding>> findings(Map<K, PublishedReport> reports) {
        Map<String, List<Map.Entry<K, PublishedReport>>> byOffice = new LinkedHashMap<>();
        for (Map.Entry<K, PublishedReport> report : reports.entrySet()) {
            String office = report.getValue().unitLevel() + " "
                    + VietnameseText.fold(report.getValue().unitName());
            byOffice.computeIfAbsent(office, o -> new ArrayList<>()).add(report);
        }
        Map<K, List<AuditFinding>> findings = new LinkedHashMap<>();
        for (List<Map.Entry<K, PublishedReport>> series : byOffice.values()) {
            for (Map.Entry<K, PublishedReport> report : series) {
                List<AuditFinding> some = new ArrayList<>();
                results(series, report.getValue())
                        .max(Comparator.comparing(PublishedReport::asOf))
                        .ifPresent(before -> changes(before, report.getValue(), some));
                LocalDate lastYear = LocalDate.of(report.getValue().asOf().getYear() - 1, 12, 31);
                results(series, report.getValue())
                        .filter(before -> before.asOf().equals(lastYear))
                        .findFirst()
                        .ifPresent(before -> flows(before, report.getValue(), some));
                if (!some.isEmpty()) {
                    findings.put(report.getKey(), some);
                }
            }
        }
        return findings;
    }

    /** The results of earlier days; what was planned is nothing that was there. */
    private static <K> Stream<PublishedReport> results(
            List<Map.Entry<K, PublishedReport>> series, PublishedReport now) {
        return series.stream()
                .map(Map.Entry::getValue)
                .filter(other -> other.kind() == PublishedReport.Kind.RESULT
                        && other.asOf().isBefore(now.asOf()));
    }

    private static void changes(PublishedReport before, PublishedReport now, List<AuditFinding> findings) {
        if (!before.set().equals(now.set())) {
            findings.add(info(
                    AuditCode.SERIES_SET,
                    "/criteriaSet",
                    now.set().toString(),
                    before.set().toString(),
                    "số liệu trước và sau theo bộ tiêu chí khác nhau (trước: " + before.asOf() + ")",
                    "figures before and after are of different sets (before: " + before.asOf() + ")"));
        }
        if (before.communes() != now.communes()) {
            findings.add(info(
                    AuditCode.SERIES_UNITS,
                    "/communes",
                    String.valueOf(now.communes()),
                    String.valueOf(before.communes()),
                    "số xã thay đổi so với ngày " + before.asOf() + ": các đơn vị đã thay đổi",
                    "the communes differ from those of " + before.asOf() + ": the units have changed"));
        }
    }

    /** What a year adds is counted from the end of the year before. */
    private static void flows(PublishedReport before, PublishedReport now, List<AuditFinding> findings) {
        if (!before.set().equals(now.set()) || before.communes() != now.communes()) {
            return;
        }
        for (int i = 0; i < now.criteria().size(); i++) {
            CriterionCount count = now.criteria().get(i);
            Optional<Integer> stock = before.criteria().stream()
                    .filter(other -> other.criterion() == count.criterion())
                    .map(CriterionCount::met)
                    .findFirst();
            flow("/criteria/" + i + "/met", stock, count.added(), count.met(), findings);
        }
        for (int i = 0; i < now.recognised().size(); i++) {
            RecognisedUnits units = now.recognised().get(i);
            Optional<Integer> stock = before.recognised().stream()
                    .filter(other -> other.tier() == units.tier())
                    .map(RecognisedUnits::units)
                    .findFirst();
            flow("/recognised/" + i + "/units", stock, units.added(), units.units(), findings);
            if (stock.isPresent() && units.baseline().isPresent() && !stock.equals(units.baseline())) {
                findings.add(error(
                        "/recognised/" + i + "/baseline",
                        String.valueOf(units.baseline().get()),
                        String.valueOf(stock.get()),
                        "báo cáo ngày " + before.asOf() + " in " + stock.get(),
                        "the report of " + before.asOf() + " printed " + stock.get()));
            }
        }
        before.averageCriteria().flatMap(AverageCriteria::value).ifPresent(mean -> now.averageCriteria()
                .ifPresent(next -> means(before, mean, next, findings)));
    }

    private static void means(
            PublishedReport before, PrintedNumber mean, AverageCriteria now, List<AuditFinding> findings) {
        boolean ofThatYear = now.baselineYear()
                .filter(year -> year != before.asOf().getYear())
                .isEmpty();
        if (now.baseline().isPresent()
                && ofThatYear
                && !mean.meets(now.baseline().get())) {
            findings.add(error(
                    "/averageCriteria/baseline/value",
                    now.baseline().get().toString(),
                    mean.toString(),
                    "báo cáo ngày " + before.asOf() + " in " + Figures.vietnamese(mean.toString()),
                    "the report of " + before.asOf() + " printed " + mean));
        }
        if (now.baseline().isEmpty()
                && now.increase().isPresent()
                && now.value().isPresent()) {
            PrintedNumber increase = now.increase().get();
            PrintedNumber value = now.value().get();
            if (!value.isSumOf(mean, increase)) {
                String sum = mean.value().add(increase.value()).toPlainString();
                findings.add(error(
                        "/averageCriteria/value",
                        value.toString(),
                        sum,
                        mean + " + " + increase + " = " + sum,
                        mean + " + " + increase + " = " + sum));
            }
        }
    }

    private static AuditFinding error(String path, String stated, String computed, String vi, String en) {
        return new AuditFinding(
                AuditCode.SERIES_FLOW, FindingSeverity.ERROR, path, stated, computed, vi, en, Optional.empty());
    }

    private static void flow(
            String path, Optional<Integer> stock, Optional<Integer> added, int now, List<AuditFinding> findings) {
        if (stock.isPresent() && added.isPresent() && stock.get() + added.get() != now) {
            int sum = stock.get() + added.get();
            String words = stock.get() + " + " + added.get() + " = " + sum;
            findings.add(error(path, String.valueOf(now), String.valueOf(sum), words, words));
        }
    }

    private static AuditFinding info(
            AuditCode code, String path, String stated, String computed, String vi, String en) {
        return new AuditFinding(code, FindingSeverity.INFO, path, stated, computed, vi, en, Optional.empty());
    }
}
