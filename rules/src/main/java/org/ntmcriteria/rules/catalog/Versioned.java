package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import java.util.List;
import org.ntmcriteria.core.value.DateRange;

/** A line of a set's tables, which holds on some days. */
interface Versioned {
    /** The days on which it holds. */
    DateRange inForce();

    /** Those of some lines that hold on a day, in their order. */
    static <T extends Versioned> List<T> inForce(List<T> lines, LocalDate day) {
        return lines.stream().filter(line -> line.inForce().contains(day)).toList();
    }
}
