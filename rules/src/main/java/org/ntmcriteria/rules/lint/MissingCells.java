package org.ntmcriteria.rules.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.Completeness;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorVersion;

/**
 * {@link LintCode#MISSING_CELL}: on every version, in every year and for every column that a unit can be assessed by,
 * an indicator and each of its parts has a cell, whatever the facts that conditions ask for. A cell that is not known
 * or delegated is one. Sets of which only the structure is listed need none.
 */
final class MissingCells {
    /** What is missing alike on several versions. */
    private record Gap(String subject, List<AnnexColumn> columns, String facts, String act) {}

    /** A gap and the days on which it is open. */
    private record Missing(Gap gap, List<DateRange> days) {}

    private MissingCells() {}

    static List<LintFinding> of(CriteriaSet set) {
        List<Missing> missing = new ArrayList<>();
        Item.all(set).forEach(item -> {
            Map<Gap, List<DateRange>> gaps = new LinkedHashMap<>();
            for (DateRange version : item.versions().overlapping(DateRange.ALWAYS)) {
                item.on(version.start().orElseThrow())
                        .flatMap(indicator -> gap(set, indicator, item.part()))
                        .ifPresent(gap -> Days.add(gaps.computeIfAbsent(gap, g -> new ArrayList<>()), version));
            }
            gaps.forEach((gap, ranges) -> missing.add(new Missing(gap, ranges)));
        });
        missing.sort(Comparator.comparing(m -> m.days.get(0).start().orElseThrow()));
        List<LintFinding> findings = new ArrayList<>();
        missing.forEach(m -> m.days.forEach(days -> findings.add(finding(set, m.gap, days))));
        return findings;
    }

    private static Optional<Gap> gap(CriteriaSet set, IndicatorVersion indicator, Optional<String> part) {
        List<Cell> rows = indicator.cells(part);
        if (rows.isEmpty() && set.completeness() == Completeness.STRUCTURE_ONLY) {
            return Optional.empty();
        }
        List<AnnexColumn> columns = new ArrayList<>();
        String missing = "";
        for (AnnexColumn column : set.description().columns().unitColumns()) {
            for (Map<String, Decimal> facts : Samples.of(rows)) {
                if (Samples.held(rows, column, facts).isEmpty()) {
                    columns.add(column);
                    missing = facts.entrySet().stream()
                            .map(f -> "@" + f.getKey() + " " + f.getValue())
                            .sorted()
                            .collect(Collectors.joining(", "));
                    break;
                }
            }
        }
        String subject = indicator.id() + part.map(p -> "/" + p).orElse("");
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new Gap(
                        subject, columns, missing, indicator.definition().act()));
    }

    private static LintFinding finding(CriteriaSet set, Gap gap, DateRange days) {
        boolean all = gap.columns.equals(set.description().columns().unitColumns());
        int from = days.start().orElseThrow().getYear();
        int to = days.end().orElseThrow().getYear();
        String codes = all
                ? AnnexColumn.ALL.name()
                : gap.columns.stream().map(AnnexColumn::name).collect(Collectors.joining(","));
        return new LintFinding(
                LintCode.MISSING_CELL,
                set.id(),
                gap.subject,
                gap.subject + " " + (from == to ? from : from + "–" + to) + " " + codes,
                days,
                gap.act,
                RulesMessages.MESSAGES.text(
                        gap.facts.isEmpty() ? "lint.MISSING_CELL" : "lint.MISSING_CELL.facts",
                        "columns",
                        columns(gap, all),
                        "days",
                        days.words(),
                        "facts",
                        gap.facts),
                RulesMessages.MESSAGES.text("lint.MISSING_CELL.do"),
                Optional.empty());
    }

    private static Text columns(Gap gap, boolean all) {
        if (all) {
            return RulesMessages.MESSAGES.text("lint.columns.any");
        }
        return language -> language.format()
                .list(gap.columns.stream().map(s -> s.displayName(language)).toList());
    }
}
