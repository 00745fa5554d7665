package org.ntmcriteria.rules.lint;

import java.time.LocalDate;
import java.util.List;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.rules.catalog.Cell;

/**
 * A value just below, at or just above a cell's threshold, reported of a unit and on a day for which that very cell
 * holds. Immutable and thread-safe.
 *
 * @param cell the cell
 * @param unit the unit
 * @param asOf the day
 * @param observations the value, and the facts that the cell's condition asks for; nothing else is reported
 * @param key what the value is about: the indicator, or the part of it
 * @param value the value
 * @param expected what the cell's comparison says of it
 */
public record BoundaryCase(
        Cell cell,
        AdministrativeUnit unit,
        LocalDate asOf,
        List<Observation> observations,
        InputKey key,
        Quantity value,
        Verdict expected) {
    /** Copies the list. */
    public BoundaryCase {
        observations = List.copyOf(observations);
    }
}
