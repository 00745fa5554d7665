package org.ntmcriteria.register.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.register.RegisterMessages;
import org.ntmcriteria.register.unit.RegisteredProvince;
import org.ntmcriteria.register.unit.RegisteredUnit;

/** What holds of provinces, and of the provinces of units. */
final class ProvinceCheck {
    private ProvinceCheck() {}

    /** Leaves out the user's provinces whose code means another on one of their days. */
    static List<Row<RegisteredProvince>> withoutOverlaps(
            List<Row<RegisteredProvince>> provinces, List<Problem> problems) {
        List<Row<RegisteredProvince>> kept = new ArrayList<>();
        for (Row<RegisteredProvince> one : provinces) {
            if (one.line() == null) {
                kept.add(one);
            }
        }
        for (Row<RegisteredProvince> one : provinces) {
            if (one.line() != null) {
                RegisteredProvince other = overlapping(one.value(), kept);
                if (other == null) {
                    kept.add(one);
                } else {
                    problems.add(one.line()
                            .problem(
                                    RegisterProblem.OVERLAP,
                                    "valid_from",
                                    one.value().toString(),
                                    other.toString(),
                                    other.period().words()));
                }
            }
        }
        return kept;
    }

    private static RegisteredProvince overlapping(RegisteredProvince province, List<Row<RegisteredProvince>> others) {
        for (Row<RegisteredProvince> other : others) {
            if (other.value().code().equals(province.code())
                    && other.value().period().overlaps(province.period())) {
                return other.value();
            }
        }
        return null;
    }

    /**
     * Leaves out the user's provinces whose successor cannot be one: of a province that has not ended, or one that is
     * not there on the day after the end, as in a ring.
     */
    static List<Row<RegisteredProvince>> withSuccessors(
            List<Row<RegisteredProvince>> provinces, List<Problem> problems) {
        Map<String, List<RegisteredProvince>> byCode = new HashMap<>();
        for (Row<RegisteredProvince> one : provinces) {
            byCode.computeIfAbsent(one.value().code(), code -> new ArrayList<>(2))
                    .add(one.value());
        }
        List<Row<RegisteredProvince>> kept = new ArrayList<>();
        for (Row<RegisteredProvince> one : provinces) {
            Optional<String> successor = one.value().successor();
            Text reason = one.line() == null || successor.isEmpty()
                    ? null
                    : reason(one.value(), byCode.getOrDefault(successor.get(), List.of()));
            if (reason == null) {
                kept.add(one);
            } else {
                problems.add(
                        one.line().problem(RegisterProblem.INCONSISTENT, "successor", successor.orElseThrow(), reason));
            }
        }
        return kept;
    }

    @Nullable private static Text reason(RegisteredProvince province, List<RegisteredProvince> successors) {
        Optional<LocalDate> last = province.period().end();
        if (last.isEmpty()) {
            return RegisterMessages.MESSAGES.text("table.successorOfLiving", "province", province);
        }
        LocalDate day = last.get().plusDays(1);
        for (RegisteredProvince successor : successors) {
            if (successor.isOn(day)) {
                return null;
            }
        }
        return successors.isEmpty()
                ? null
                : RegisterMessages.MESSAGES.text("table.successorNotThere", "province", province, "day", day);
    }

    /** Checks whether the province of a unit is in the table under that name. */
    static boolean isKnown(Row<RegisteredUnit> unit, List<Row<RegisteredProvince>> provinces, List<Problem> problems) {
        for (Row<RegisteredProvince> province : provinces) {
            if (province.value().code().equals(unit.value().province().code())
                    && province.value().name().equals(unit.value().province().name())) {
                return true;
            }
        }
        problems.add(unit.line()
                .problem(
                        RegisterProblem.REFERENCE,
                        "province_code",
                        unit.value().province().code() + " "
                                + unit.value().province().name(),
                        ProvinceTable.TABLE.toString()));
        return false;
    }
}
