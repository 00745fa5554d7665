package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.overlay.Overlay;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * {@link LintCode#UNFILLED}: the cells in force on a day that are left to the province or to a ministry and that no row
 * of the province's overlay fills, whatever the facts that conditions ask for. A province lies in one region, so a row
 * for any column fills a cell of all columns.
 */
final class UnfilledCells {
    private UnfilledCells() {}

    static List<LintFinding> of(CriteriaSet set, Overlay overlay, String province, LocalDate day) {
        List<LintFinding> findings = new ArrayList<>();
        for (SetVersion.CriterionVersion criterion : set.at(day).criteria()) {
            for (IndicatorVersion indicator : criterion.indicators()) {
                for (Cell cell : indicator.cells()) {
                    boolean delegated = cell.requirement() == Requirement.Unknown.DELEGATED_PROVINCE
                            || cell.requirement() == Requirement.Unknown.DELEGATED_MINISTRY;
                    if (delegated
                            && cell.column() != AnnexColumn.GENERAL
                            && !isFilled(overlay.rows(province, cell.indicator(), cell.part(), day), cell)) {
                        findings.add(finding(cell, province, day));
                    }
                }
            }
        }
        return findings;
    }

    private static boolean isFilled(List<OverlayRow> rows, Cell cell) {
        if (cell.column() == AnnexColumn.ALL) {
            return rows.stream().map(OverlayRow::column).distinct().anyMatch(column -> holds(rows, column));
        }
        return holds(rows, cell.column());
    }

    private static boolean holds(List<OverlayRow> rows, AnnexColumn column) {
        return Samples.of(rows).stream()
                .allMatch(facts -> Samples.held(rows, column, facts).isPresent());
    }

    private static LintFinding finding(Cell cell, String province, LocalDate day) {
        String key = cell.requirement() == Requirement.Unknown.DELEGATED_MINISTRY
                ? "lint.UNFILLED.ministry"
                : "lint.UNFILLED.province";
        return new LintFinding(
                LintCode.UNFILLED,
                cell.set(),
                cell.indicator() + cell.part().map(p -> "/" + p).orElse(""),
                cell.coordinates(),
                DateRange.ofDay(day),
                cell.act(),
                RulesMessages.MESSAGES.text(key, "province", province, "day", day),
                RulesMessages.MESSAGES.text(key + ".do"),
                Optional.empty());
    }
}
