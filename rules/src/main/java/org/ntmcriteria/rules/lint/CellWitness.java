package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorVersion;

/**
 * A unit and a day for which a cell is the one that is read.
 *
 * @param day the day
 * @param column the column that the unit is assessed by
 * @param facts what must be reported of it, by folded name
 */
record CellWitness(LocalDate day, AnnexColumn column, Map<String, Decimal> facts) {
    /** The first unit and day for which a cell is read, or empty if there is none. */
    static Optional<CellWitness> of(CriteriaSet set, Cell cell) {
        for (DateRange version : set.versions()) {
            LocalDate day = version.start().orElseThrow();
            Optional<IndicatorVersion> indicator = set.at(day).indicator(cell.indicator());
            if (indicator.isEmpty()) {
                continue;
            }
            List<Cell> rows = rows(indicator.get(), cell.part());
            if (!rows.contains(cell)) {
                continue;
            }
            List<Map<String, Decimal>> samples = Samples.of(rows);
            for (AnnexColumn column : set.description().columns().unitColumns()) {
                for (Map<String, Decimal> facts : samples) {
                    if (Samples.held(rows, column, facts).equals(Optional.of(cell))) {
                        return Optional.of(new CellWitness(day, column, facts));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** The cells that are read for a part, or for a whole indicator; none for a whole that has parts. */
    static List<Cell> rows(IndicatorVersion indicator, Optional<String> part) {
        return part.isEmpty() && !indicator.parts().isEmpty()
                ? List.of()
                : indicator.cells().stream().filter(c -> c.part().equals(part)).toList();
    }

    /** What is assessed by itself: each part, or the whole indicator where it has none. */
    static List<Optional<String>> parts(IndicatorVersion indicator) {
        List<Optional<String>> parts = new ArrayList<>();
        indicator.parts().forEach(p -> parts.add(Optional.of(p)));
        return parts.isEmpty() ? List.of(Optional.empty()) : parts;
    }
}
