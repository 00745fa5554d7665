package org.ntmcriteria.rules.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
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

/** An indicator as it is in force on a day, with the cells that hold in that day's year. Immutable and thread-safe. */
public final class IndicatorVersion {
    private final IndicatorDefinition definition;
    private final List<Cell> cells;
    private final Map<Optional<String>, List<Cell>> cellsByPart = new HashMap<>();
    private final List<String> parts;
    private final Map<String, IndicatorKind> kinds = new HashMap<>();

    IndicatorVersion(IndicatorDefinition definition, List<Cell> inForce, int year) {
        this.definition = definition;
        Map<String, List<Cell>> ofAnyYear = new TreeMap<>();
        List<Cell> thisYear = new ArrayList<>();
        List<Cell> anyYear = new ArrayList<>();
        for (Cell cell : inForce) {
            cell.part().ifPresent(part -> ofAnyYear
                    .computeIfAbsent(part, p -> new ArrayList<>())
                    .add(cell));
            if (cell.year().isEmpty()) {
                anyYear.add(cell);
            } else if (cell.year().get() == year) {
                thisYear.add(cell);
            }
        }
        // Where cells carry years, that of the year goes before one of any year.
        thisYear.addAll(anyYear);
        this.cells = List.copyOf(thisYear);
        this.parts = List.copyOf(ofAnyYear.keySet());
        ofAnyYear.forEach((part, own) -> kinds.put(part, kindOf(own)));
        for (Cell cell : cells) {
            cellsByPart.computeIfAbsent(cell.part(), p -> new ArrayList<>()).add(cell);
        }
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
     * Returns the version of the indicator's words and kind.
     *
     * @return the version in force
     */
    public IndicatorDefinition definition() {
        return definition;
    }

    /**
     * Returns the parts that must all hold.
     *
     * @return the parts in order; empty where the indicator is one
     */
    public List<String> parts() {
        return parts;
    }

    /**
     * Checks whether the indicator has a part.
     *
     * @param part the part
     * @return true if it is one of {@link #parts()}
     */
    public boolean hasPart(String part) {
        return kinds.containsKey(part);
    }

    /**
     * Returns the cells in force on the day and in its year.
     *
     * @return the cells, those of the year before those of any year
     */
    public List<Cell> cells() {
        return cells;
    }

    /**
     * Returns the cells in force on the day and in its year that are on one part, or on the whole.
     *
     * @param part the part, or empty for the whole indicator
     * @return the cells, those of the year before those of any year
     */
    public List<Cell> cells(Optional<String> part) {
        return Collections.unmodifiableList(cellsByPart.getOrDefault(part, List.of()));
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
        return part.isPresent() ? kinds.get(part.get()) : definition.kind();
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

    @Override
    public String toString() {
        return id() + ", " + cells.size() + " cells";
    }
}
