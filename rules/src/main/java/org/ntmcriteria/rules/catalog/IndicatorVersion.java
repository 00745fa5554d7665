package org.ntmcriteria.rules.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.Sex;
import org.ntmcriteria.core.value.MeasurementUnit;

/**
 * An indicator as it is in force on a day, with the cells that hold in that day's year.
 *
 * @param definition the version in force
 * @param parts the parts that must all hold, in order; empty where the indicator is one
 * @param cells the cells in force on the day and in its year
 * @param kinds the kind of each part, in the order of {@code parts}
 */
public record IndicatorVersion(
        IndicatorDefinition definition, List<String> parts, List<Cell> cells, List<IndicatorKind> kinds) {
    /** Copies the lists. */
    public IndicatorVersion {
        parts = List.copyOf(parts);
        cells = List.copyOf(cells);
        kinds = List.copyOf(kinds);
    }

    static IndicatorVersion of(IndicatorDefinition definition, List<Cell> inForce, int year) {
        Map<String, List<Cell>> byPart = new TreeMap<>();
        List<Cell> thisYear = new ArrayList<>();
        List<Cell> anyYear = new ArrayList<>();
        for (Cell cell : inForce) {
            cell.part().ifPresent(part -> byPart.computeIfAbsent(part, p -> new ArrayList<>())
                    .add(cell));
            if (cell.year().isEmpty()) {
                anyYear.add(cell);
            } else if (cell.year().get() == year) {
                thisYear.add(cell);
            }
        }
        // Where cells carry years, that of the year goes before one of any year.
        thisYear.addAll(anyYear);
        List<IndicatorKind> kinds =
                byPart.values().stream().map(IndicatorVersion::kindOf).toList();
        return new IndicatorVersion(definition, new ArrayList<>(byPart.keySet()), thisYear, kinds);
    }

    /** The kind that a part's cells tell, in any column; {@code COMPOSITE} if none of them is known. */
    private static IndicatorKind kindOf(List<Cell> cells) {
        Set<IndicatorKind> kinds = EnumSet.noneOf(IndicatorKind.class);
        for (Cell cell : cells) {
            Requirement requirement = cell.requirement();
            if (requirement instanceof Requirement.Qualitative stated) {
                kinds.add(IndicatorKind.valueOf(stated.name()));
            } else if (requirement instanceof Requirement.GradeThreshold) {
                kinds.add(IndicatorKind.LEVEL);
            } else if (requirement instanceof Requirement.Threshold threshold) {
                kinds.add(kindOf(threshold.unit()));
            }
        }
        return kinds.size() == 1 ? kinds.iterator().next() : IndicatorKind.COMPOSITE;
    }

    private static IndicatorKind kindOf(MeasurementUnit unit) {
        for (IndicatorKind kind : IndicatorKind.values()) {
            if (kind.unit().equals(Optional.of(unit))) {
                return kind;
            }
        }
        return IndicatorKind.COUNT;
    }

    /**
     * Returns the indicator's number.
     *
     * @return the number
     */
    public IndicatorId id() {
        return definition.id();
    }

    /**
     * Returns what a report on the indicator, or on one of its parts, is taken for.
     *
     * @param part the part, or empty for the whole indicator
     * @return the kind; {@code COMPOSITE} where the tables do not tell
     */
    public IndicatorKind kind(Optional<String> part) {
        return part.isPresent() ? kinds.get(parts.indexOf(part.get())) : definition.kind();
    }

    /**
     * Returns the keys of what must all hold: the parts, else both sexes where they are asked apart.
     *
     * @return for example {@code 5/a} and {@code 5/b}, or {@code 14.2/male} and {@code 14.2/female}; empty where the
     *     indicator is one
     */
    public List<InputKey> finerKeys() {
        if (!parts.isEmpty() || !definition.bothSexes()) {
            return partKeys();
        }
        return Arrays.stream(Sex.values())
                .<InputKey>map(sex -> new InputKey.OfSex(id(), sex))
                .toList();
    }

    /**
     * Returns the keys under which the parts are reported.
     *
     * @return for example {@code 5/a} and {@code 5/b}; empty where the indicator is one
     */
    public List<InputKey> partKeys() {
        return parts.stream()
                .<InputKey>map(part -> new InputKey.OfPart(id(), part))
                .toList();
    }
}
