package org.ntmcriteria.io.table;

import java.util.List;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.ReadResult;

/** What was read of a table, in words that tests compare. */
final class ReadUnits {
    private ReadUnits() {}

    /** Returns the units, each with its values. */
    static List<String> units(ReadResult<UnitTable> reading) {
        return reading.value().units().stream()
                .map(u -> u.code()
                        + u.observations().stream()
                                .map(o -> o.key() + "=" + o.value())
                                .toList())
                .toList();
    }

    static List<String> problems(ReadResult<UnitTable> reading) {
        return reading.problems().stream().map(Problem::toString).toList();
    }
}
