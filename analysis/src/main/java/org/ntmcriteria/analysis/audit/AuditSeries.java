package org.ntmcriteria.analysis.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.analysis.published.CriterionCount;
import org.ntmcriteria.analysis.published.PublishedReport;
import org.ntmcriteria.analysis.published.RecognisedUnits;
import org.ntmcriteria.core.FindingSeverity;
import org.ntmcriteria.core.VietnameseText;

/**
 * Checks several reports of one office in the order of their days: what one reports and what the next adds is what the
 * next reports; a change of the communes counted and a change of the set are named, since figures before and after
 * cannot be compared.
 */
public final class AuditSeries {
    private AuditSeries() {}

    /**
     * Checks each report against the one before it of the same office.
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
            series.sort(Comparator.comparing(entry -> entry.getValue().asOf()));
            for (int i = 1; i < series.size(); i++) {
                List<AuditFinding> some = new ArrayList<>();
                compare(series.get(i - 1).getValue(), series.get(i).getValue(), some);
                if (!some.isEmpty()) {
                    findings.put(series.get(i).getKey(), some);
                }
            }
        }
        return findings;
    }

    private static void compare(PublishedReport before, PublishedReport now, List<AuditFinding> findings) {
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
        }
    }

    private static void flow(
            String path, Optional<Integer> stock, Optional<Integer> added, int now, List<AuditFinding> findings) {
        if (stock.isPresent() && added.isPresent() && stock.get() + added.get() != now) {
            int sum = stock.get() + added.get();
            String words = stock.get() + " + " + added.get() + " = " + sum;
            findings.add(new AuditFinding(
                    AuditCode.SERIES_FLOW,
                    FindingSeverity.ERROR,
                    path,
                    String.valueOf(now),
                    String.valueOf(sum),
                    words,
                    words,
                    Optional.empty()));
        }
    }

    private static AuditFinding info(
            AuditCode code, String path, String stated, String computed, String vi, String en) {
        return new AuditFinding(code, FindingSeverity.INFO, path, stated, computed, vi, en, Optional.empty());
    }
}
