package org.ntmcriteria.rules.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.rules.RulesMessages;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorDefinition;

/**
 * {@link LintCode#UNIT} and {@link LintCode#DIRECTION} inside one version of an indicator: over all its columns, the
 * general one included, and all its years, the thresholds of each part are in one unit and run in one direction. Cells
 * that state words, or whose content is not known, agree with everything.
 */
final class Agreement {
    private Agreement() {}

    static List<LintFinding> of(CriteriaSet set) {
        List<LintFinding> findings = new ArrayList<>();
        for (IndicatorDefinition version : set.indicators()) {
            Map<Optional<String>, List<Cell>> parts = set.index().cells(version).stream()
                    .collect(Collectors.groupingBy(Cell::part, LinkedHashMap::new, Collectors.toList()));
            for (List<Cell> cells : parts.values()) {
                disagreement(LintCode.UNIT, version, cells, Agreement::unit).ifPresent(findings::add);
                disagreement(LintCode.DIRECTION, version, cells, Agreement::direction)
                        .ifPresent(findings::add);
            }
        }
        return findings;
    }

    /** The unit of a threshold, with the scale where it is a grade; empty for what is not a threshold. */
    static Optional<String> unit(Cell cell) {
        return cell.requirement() instanceof Requirement.GradeThreshold grade
                ? Optional.of(
                        cell.requirement().unitText() + " " + grade.grade().scale())
                : Optional.of(cell.requirement().unitText()).filter(u -> !u.isEmpty());
    }

    private static Optional<String> direction(Cell cell) {
        return comparison(cell.requirement())
                .map(c -> c.direction() > 0 ? ">=" : c.direction() < 0 ? "<=" : c.operator());
    }

    /** How a threshold is compared; empty for what is not a threshold. */
    static Optional<Comparison> comparison(Requirement requirement) {
        if (requirement instanceof Requirement.Threshold threshold) {
            return Optional.of(threshold.comparison());
        }
        return requirement instanceof Requirement.GradeThreshold grade
                ? Optional.of(grade.comparison())
                : Optional.empty();
    }

    /** The cells that say other than most, or than the first where there is no majority. */
    private static Optional<LintFinding> disagreement(
            LintCode code, IndicatorDefinition version, List<Cell> cells, Function<Cell, Optional<String>> said) {
        Map<String, List<Cell>> sayings = new LinkedHashMap<>();
        for (Cell cell : cells) {
            said.apply(cell).ifPresent(s -> sayings.computeIfAbsent(s, k -> new ArrayList<>())
                    .add(cell));
        }
        if (sayings.size() < 2) {
            return Optional.empty();
        }
        String usual = "";
        for (Map.Entry<String, List<Cell>> saying : sayings.entrySet()) {
            boolean more = usual.isEmpty()
                    || saying.getValue().size() > sayings.get(usual).size();
            usual = more ? saying.getKey() : usual;
        }
        String most = usual;
        List<Cell> others = sayings.entrySet().stream()
                .filter(s -> !s.getKey().equals(most))
                .flatMap(s -> s.getValue().stream())
                .toList();
        Cell first = others.get(0);
        String subject = first.indicator() + first.part().map(p -> "/" + p).orElse("");
        String odd = others.stream()
                .map(c -> c.coordinates() + " " + c.requirement().text())
                .collect(Collectors.joining("; "));
        return Optional.of(new LintFinding(
                code,
                version.set(),
                subject,
                first.coordinates(),
                DateRange.ALWAYS.equals(version.inForce()) ? first.inForce() : version.inForce(),
                first.act(),
                RulesMessages.MESSAGES.text("lint.inside", "usual", most, "odd", odd),
                RulesMessages.MESSAGES.text("lint." + code + ".inside.do"),
                Optional.empty()));
    }
}
