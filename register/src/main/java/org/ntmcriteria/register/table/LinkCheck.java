package org.ntmcriteria.register.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.register.RegisterMessages;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitLink;

/**
 * What holds of links: both units are there, the old one ends on the eve of the day, the new one is there on it, and
 * what went somewhere as a whole went nowhere else.
 */
final class LinkCheck {
    private final Map<UnitKey, RegisteredUnit> units = new HashMap<>();
    private final List<Problem> problems;

    LinkCheck(List<Row<RegisteredUnit>> units, List<Problem> problems) {
        this.problems = problems;
        for (Row<RegisteredUnit> unit : units) {
            this.units.put(unit.value().key(), unit.value());
        }
    }

    /** Leaves out the links that do not fit. */
    List<Row<UnitLink>> fitting(List<Row<UnitLink>> links) {
        List<Row<UnitLink>> fit = new ArrayList<>();
        for (Row<UnitLink> link : links) {
            if (link.line() == null ? stillFits(link.value()) : fits(link)) {
                fit.add(link);
            }
        }
        return withoutDoubledWholes(fit);
    }

    /** A link of the register joined, whose units the user may have changed. */
    private boolean stillFits(UnitLink link) {
        RegisteredUnit from = units.get(link.from());
        RegisteredUnit to = units.get(link.to());
        boolean fits = from != null && to != null && reason(from, to, link) == null;
        if (!fits) {
            problems.add(Problem.of(
                    RegisterProblem.LINK_LEFT_OUT, Optional.empty(), link.from().toString(), link.toString()));
        }
        return fits;
    }

    private boolean fits(Row<UnitLink> row) {
        UnitLink link = row.value();
        RegisteredUnit from = units.get(link.from());
        RegisteredUnit to = units.get(link.to());
        if (from == null || to == null) {
            problems.add(row.line()
                    .problem(
                            RegisterProblem.REFERENCE,
                            from == null ? "from_code" : "to_code",
                            (from == null ? link.from() : link.to()).toString(),
                            UnitTable.TABLE.toString()));
            return false;
        }
        Text reason = reason(from, to, link);
        if (reason != null) {
            problems.add(row.line()
                    .problem(RegisterProblem.INCONSISTENT, "date", link.day().toString(), reason));
        }
        return reason == null;
    }

    @Nullable private static Text reason(RegisteredUnit from, RegisteredUnit to, UnitLink link) {
        if (from.validTo().isEmpty() || !from.validTo().get().equals(link.day().minusDays(1))) {
            return RegisterMessages.MESSAGES.text(
                    "table.notOnEve", "unit", from.key(), "days", from.period().words());
        }
        return to.isOn(link.day())
                ? null
                : RegisterMessages.MESSAGES.text(
                        "table.notThere", "unit", to.key(), "days", to.period().words());
    }

    private List<Row<UnitLink>> withoutDoubledWholes(List<Row<UnitLink>> links) {
        Map<UnitKey, List<Row<UnitLink>>> leaving = new HashMap<>();
        for (Row<UnitLink> link : links) {
            leaving.computeIfAbsent(link.value().from(), k -> new ArrayList<>()).add(link);
        }
        List<Row<UnitLink>> kept = new ArrayList<>();
        for (Row<UnitLink> link : links) {
            List<Row<UnitLink>> together = leaving.get(link.value().from());
            if (link.line() != null && together.size() > 1 && hasWhole(together)) {
                problems.add(link.line()
                        .problem(
                                RegisterProblem.INCONSISTENT,
                                "extent",
                                link.value().extent().name(),
                                RegisterMessages.MESSAGES.text(
                                        "table.wholeBesideOthers",
                                        "unit",
                                        link.value().from(),
                                        "count",
                                        together.size())));
                continue;
            }
            if (link.line() != null && together.size() == 1 && link.value().extent() == Extent.PART) {
                problems.add(link.line()
                        .problem(
                                RegisterProblem.SINGLE_PART,
                                "extent",
                                link.value().from().toString()));
            }
            kept.add(link);
        }
        return kept;
    }

    private static boolean hasWhole(List<Row<UnitLink>> links) {
        for (Row<UnitLink> link : links) {
            if (link.value().extent() == Extent.WHOLE) {
                return true;
            }
        }
        return false;
    }
}
