package org.ntmcriteria.analysis.lineage;

import java.time.LocalDate;
import java.util.List;
import org.ntmcriteria.register.unit.RegisteredUnit;

/**
 * The units of an earlier day that a unit of a later day has land or people of.
 *
 * @param unit the unit of the later day
 * @param on the later day
 * @param day the earlier day
 * @param all the units of the earlier day, in the order of their codes
 * @param isTraced whether every line back ends in a unit of the earlier day; false where some of the unit comes from
 *     where the register does not know
 */
public record Origins(RegisteredUnit unit, LocalDate on, LocalDate day, List<Origin> all, boolean isTraced) {
    /** Copies the list. */
    public Origins {
        all = List.copyOf(all);
    }
}
