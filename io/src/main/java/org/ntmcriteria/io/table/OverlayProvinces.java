package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.ProvinceName;
import org.ntmcriteria.register.lookup.Match;
import org.ntmcriteria.register.lookup.Provinces;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredProvince;
import org.ntmcriteria.rules.evaluate.TableAssessment;
import org.ntmcriteria.rules.overlay.OverlayProblem;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * Names the overlays of provinces that ended before the day of an assessment. Rows apply to the units that state their
 * province and to no others: whether the rules of a province hold in the one that it became is nothing that a register
 * tells.
 */
public final class OverlayProvinces {
    /**
     * A province of an overlay that ended.
     *
     * @param row the first row of the province
     * @param meant the province that it is of
     * @param became what it became
     * @param formed the provinces that this was made of, where they are several
     */
    private record Ended(OverlayRow row, RegisteredProvince meant, RegisteredProvince became, Set<String> formed) {}

    private final Provinces provinces;
    private final LocalDate day;

    private OverlayProvinces(UnitRegister register, LocalDate day) {
        this.provinces = register.provinces();
        this.day = day;
    }

    /**
     * Names the overlays of provinces that have ended, where units are in what those became.
     *
     * @param assessed the assessments of a table, under an overlay
     * @param register knows the provinces and what they became; empty for none, which names nothing
     * @return the same assessments; a province that no unit states is named once
     */
    public static TableAssessment checked(TableAssessment assessed, Optional<UnitRegister> register) {
        Optional<LocalDate> last =
                assessed.assessments().stream().map(Assessment::asOf).max(Comparator.naturalOrder());
        if (register.isEmpty()
                || last.isEmpty()
                || assessed.evaluator().basis().overlay().isEmpty()) {
            return assessed;
        }
        OverlayProvinces provinces = new OverlayProvinces(register.get(), last.get());
        List<Problem> named = new ArrayList<>();
        for (Ended ended :
                provinces.ended(assessed.evaluator().basis().overlay().inForce(last.get()))) {
            provinces.problem(ended, assessed).ifPresent(named::add);
        }
        Set<String> said = named.stream().map(Problem::text).collect(Collectors.toSet());
        List<Problem> all = new ArrayList<>(assessed.problems());
        all.removeIf(problem -> problem.code() == OverlayProblem.UNUSED && said.contains(problem.text()));
        all.addAll(named);
        return new TableAssessment(
                assessed.evaluator(),
                assessed.assessments(),
                all,
                assessed.notInForce(),
                assessed.below(),
                assessed.laterRows());
    }

    private List<Ended> ended(List<OverlayRow> rows) {
        Map<String, Ended> ended = new LinkedHashMap<>();
        for (OverlayRow row : rows) {
            if (!ended.containsKey(row.province())) {
                ended(row).ifPresent(one -> ended.put(row.province(), one));
            }
        }
        return List.copyOf(ended.values());
    }

    private Optional<Ended> ended(OverlayRow row) {
        LocalDate first = row.inForce().start().orElseThrow();
        Match<RegisteredProvince> match = provinces.byName(row.province(), first);
        Optional<RegisteredProvince> meant = match.value();
        if (match instanceof Match.Unknown<RegisteredProvince> unknown) {
            // A row may be younger than its province.
            meant = unknown.onOtherDays().stream()
                    .filter(one -> one.period()
                            .end()
                            .filter(end -> end.isBefore(first))
                            .isPresent())
                    .reduce((earlier, later) -> later);
        }
        if (meant.isEmpty()) {
            return Optional.empty();
        }
        Set<String> formed = new TreeSet<>();
        RegisteredProvince now = meant.get();
        while (now.period().end().filter(end -> end.isBefore(day)).isPresent()) {
            Optional<RegisteredProvince> next = provinces.successor(now);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            now = next.get();
            List<RegisteredProvince> before = provinces.predecessors(now);
            if (before.size() > 1) {
                before.forEach(one -> formed.add(one.name()));
            }
        }
        boolean isTheSame = formed.isEmpty() && isNamed(now, row.province());
        return isTheSame ? Optional.empty() : Optional.of(new Ended(row, meant.get(), now, formed));
    }

    private boolean isNamed(RegisteredProvince province, String name) {
        return ProvinceName.same(province.name(), name);
    }

    private Optional<Problem> problem(Ended ended, TableAssessment assessed) {
        boolean isApplied = isNamed(ended.became(), ended.row().province());
        long units = assessed.assessments().stream()
                .map(Assessment::unit)
                .flatMap(unit -> assessed.evaluator().basis().provinceOf(unit).stream())
                .filter(name -> isApplied
                        ? isNamed(ended.became(), name)
                        : provinces.byName(name, day).value().equals(Optional.of(ended.became())))
                .count();
        if (units == 0) {
            return Optional.empty();
        }
        LocalDate end = ended.meant().period().end().orElseThrow().plusDays(1);
        return Optional.of(
                isApplied
                        ? Problem.of(
                                InputTableProblem.OVERLAY_OF_PART,
                                ended.row().location(),
                                ended.row().province(),
                                units,
                                end,
                                String.join(", ", ended.formed()))
                        : Problem.of(
                                InputTableProblem.OVERLAY_OF_ENDED,
                                ended.row().location(),
                                ended.row().province(),
                                units,
                                end,
                                ended.became().name()));
    }
}
