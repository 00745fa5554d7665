package org.ntmcriteria.analysis.lineage;

import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.RegisteredUnit;

/**
 * An old unit of which a new one has land or people.
 *
 * @param unit the old unit
 * @param extent how much of it is in the new one, as the register says it
 * @param people how much of its people is there; none where the act gives land alone
 * @param land how much of its land is there; none where the act gives people alone
 */
public record Origin(RegisteredUnit unit, Extent extent, Carried people, Carried land) {
    /** The old unit and the extent. */
    @Override
    public String toString() {
        return unit + " " + extent;
    }
}
