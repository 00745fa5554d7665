package org.ntmcriteria.rules.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * {@link LintCode#UNREACHABLE}: each cell is read for some unit on some day. One is not if its year lies outside its
 * version, if other cells always go before it, or if it is for a whole indicator that is assessed by parts. The general
 * column is nobody's requirement and is left out. Cells that differ in their column alone are one finding.
 */
final class UnreachableCells {
    /** Where cells are that differ in their column alone. */
    private record Slot(
            String subject, Optional<Integer> year, Optional<String> condition, DateRange inForce, String act) {}

    private UnreachableCells() {}

    static List<LintFinding> of(CriteriaSet set) {
        Map<Cell, CellWitness> read = Item.witnesses(set);
        Map<Slot, List<Cell>> unread = new LinkedHashMap<>();
        for (Cell cell : set.cells()) {
            if (cell.column() != AnnexColumn.GENERAL && !read.containsKey(cell)) {
                Slot slot = new Slot(
                        cell.indicator() + cell.part().map(p -> "/" + p).orElse(""),
                        cell.year(),
                        cell.condition().map(String::valueOf),
                        cell.inForce(),
                        cell.act());
                unread.computeIfAbsent(slot, s -> new ArrayList<>()).add(cell);
            }
        }
        List<LintFinding> findings = new ArrayList<>();
        unread.forEach((slot, cells) -> findings.add(finding(set, slot, cells)));
        return findings;
    }

    private static LintFinding finding(CriteriaSet set, Slot slot, List<Cell> cells) {
        String columns = cells.stream().map(c -> c.column().name()).collect(Collectors.joining(","));
        String coordinates = slot.subject + slot.year.map(y -> " " + y).orElse("") + " " + columns
                + slot.condition.map(c -> " " + c).orElse("");
        DateRange days = slot.year().map(DateRange::ofYear).orElse(slot.inForce());
        return new LintFinding(
                LintCode.UNREACHABLE,
                set.id(),
                slot.subject,
                coordinates,
                days,
                slot.act,
                RulesMessages.MESSAGES.text("lint.UNREACHABLE"),
                RulesMessages.MESSAGES.text("lint.UNREACHABLE.do"),
                Optional.empty());
    }
}
