package org.ntmcriteria.register.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.register.unit.RegisteredUnit;

/** What holds of units: a code means one unit at most on a day. */
final class UnitCheck {
    private UnitCheck() {}

    /** Leaves out the user's units whose code means another on one of their days. */
    static List<Row<RegisteredUnit>> withoutOverlaps(List<Row<RegisteredUnit>> units, List<Problem> problems) {
        Map<String, List<RegisteredUnit>> byCode = new HashMap<>();
        for (Row<RegisteredUnit> unit : units) {
            if (unit.line() == null) {
                byCode.computeIfAbsent(unit.value().code(), c -> new ArrayList<>())
                        .add(unit.value());
            }
        }
        List<Row<RegisteredUnit>> kept = new ArrayList<>();
        for (Row<RegisteredUnit> unit : units) {
            if (unit.line() != null) {
                List<RegisteredUnit> others =
                        byCode.computeIfAbsent(unit.value().code(), c -> new ArrayList<>());
                RegisteredUnit other = overlapping(unit.value(), others);
                if (other != null) {
                    problems.add(unit.line()
                            .problem(
                                    RegisterProblem.OVERLAP,
                                    "valid_from",
                                    unit.value().key().toString(),
                                    other.key().toString(),
                                    other.period().words()));
                    continue;
                }
                others.add(unit.value());
            }
            kept.add(unit);
        }
        return kept;
    }

    private static RegisteredUnit overlapping(RegisteredUnit unit, List<RegisteredUnit> others) {
        for (RegisteredUnit other : others) {
            if (other.period().overlaps(unit.period())) {
                return other;
            }
        }
        return null;
    }
}
