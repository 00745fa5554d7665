package org.ntmcriteria.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.IndicatorKind;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.rules.catalog.Cell;
import org.ntmcriteria.rules.catalog.ColumnRule;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.IndicatorVersion;
import org.ntmcriteria.rules.catalog.SetVersion;

/**
 * What a set asks of the communes of each region on a day, read from the catalogue's cells: the text from which the
 * rules of every engine are generated.
 *
 * <p>It holds for communes without classes, province or facts. For each key a word decides as it is written. A number
 * is compared where the region's cell says with what, and settles nothing where the act leaves that open.
 */
public final class Rules {
    /** The day on which the communes are assessed. */
    public static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    /**
     * A key under which the set asks for a report.
     *
     * @param key the indicator or the part of one
     * @param criterion the place of its criterion in {@link Rules#criteria}
     * @param kind what it measures
     */
    public record Asked(InputKey key, int criterion, IndicatorKind kind) {}

    /**
     * What a reported number is compared with.
     *
     * @param comparison how
     * @param value the required number
     */
    public record Bound(Comparison comparison, Decimal value) {
        /**
         * The comparisons of which one holds for a number that does not meet the requirement.
         *
         * @return their operators, of {@code >= <= > <}
         */
        public List<String> failing() {
            return switch (comparison) {
                case AT_LEAST -> List.of("<");
                case AT_MOST -> List.of(">");
                case MORE_THAN -> List.of("<=");
                case LESS_THAN -> List.of(">=");
                case EQUAL -> List.of("<", ">");
            };
        }
    }

    private final CriteriaSet set;
    private final LocalDate day;
    private final List<Integer> criteria = new ArrayList<>();
    private final List<Asked> keys = new ArrayList<>();
    private final List<List<Optional<Bound>>> bounds = new ArrayList<>();

    private Rules(CriteriaSet set, LocalDate day) {
        this.set = set;
        this.day = day;
        SetVersion version = set.at(day);
        for (SetVersion.CriterionVersion criterion : version.criteria()) {
            criteria.add(criterion.definition().number());
            for (IndicatorVersion indicator : criterion.indicators()) {
                if (indicator.parts().isEmpty()) {
                    add(version, indicator, Optional.empty(), new InputKey.OfIndicator(indicator.id()));
                }
                for (int i = 0; i < indicator.parts().size(); i++) {
                    add(
                            version,
                            indicator,
                            Optional.of(indicator.parts().get(i)),
                            indicator.partKeys().get(i));
                }
            }
        }
    }

    private void add(SetVersion version, IndicatorVersion indicator, Optional<String> part, InputKey key) {
        IndicatorKind kind = indicator.kind(part);
        keys.add(new Asked(key, criteria.size() - 1, kind));
        List<Optional<Bound>> ofRegions = new ArrayList<>();
        for (Region region : Region.values()) {
            Optional<Cell> cell = cell(indicator, part, column(version, indicator.id(), region));
            ofRegions.add(kind.isJudgement() ? Optional.empty() : bound(cell, kind));
        }
        bounds.add(List.copyOf(ofRegions));
    }

    private static AnnexColumn column(SetVersion version, IndicatorId indicator, Region region) {
        for (ColumnRule rule : version.columnRules()) {
            if (rule.fits(Set.of(), indicator)) {
                return rule.column();
            }
        }
        return AnnexColumn.of(region);
    }

    /** The cell of the region's column, else the one of all columns. */
    private static Optional<Cell> cell(IndicatorVersion indicator, Optional<String> part, AnnexColumn column) {
        for (AnnexColumn choice : List.of(column, AnnexColumn.ALL)) {
            List<Cell> own = new ArrayList<>();
            for (Cell cell : indicator.cells()) {
                if (cell.part().equals(part) && cell.column() == choice) {
                    own.add(cell);
                }
            }
            if (!own.isEmpty()) {
                // Which one holds depends on a fact, and these communes report none.
                boolean open = own.stream().anyMatch(c -> c.condition().isPresent());
                return open ? Optional.empty() : Optional.of(own.get(0));
            }
        }
        return Optional.empty();
    }

    private static Optional<Bound> bound(Optional<Cell> cell, IndicatorKind kind) {
        boolean known = cell.isPresent()
                && cell.get().requirement().isKnown()
                && !cell.get().status().isWeakerThan(SourceStatus.RECALLED);
        if (known && cell.get().requirement() instanceof Requirement.Threshold threshold) {
            return Optional.of(new Bound(threshold.comparison(), threshold.value()));
        }
        boolean none = known ? cell.get().requirement() == Requirement.Qualitative.NONE : kind == IndicatorKind.NONE;
        // Where there must be none, none may be left.
        return none ? Optional.of(new Bound(Comparison.EQUAL, Decimal.ZERO)) : Optional.empty();
    }

    /**
     * What the commune set of 2021–2025 asks on {@link #DAY}.
     *
     * @return the rules
     */
    public static Rules standard() {
        return new Rules(CriteriaCatalog.standard().get("commune-ntm/2021-2025"), DAY);
    }

    /**
     * The set.
     *
     * @return the set with all its versions
     */
    public CriteriaSet set() {
        return set;
    }

    /**
     * The day.
     *
     * @return the day on which these rules hold
     */
    public LocalDate day() {
        return day;
    }

    /**
     * The criteria in force.
     *
     * @return their numbers, in order
     */
    public List<Integer> criteria() {
        return List.copyOf(criteria);
    }

    /**
     * The keys asked for.
     *
     * @return the keys, those of one criterion together, in the order of the criteria
     */
    public List<Asked> keys() {
        return List.copyOf(keys);
    }

    /**
     * The keys of one criterion.
     *
     * @param criterion its place in {@link #criteria}
     * @return the places of its keys in {@link #keys}
     */
    public List<Integer> keysOf(int criterion) {
        List<Integer> own = new ArrayList<>();
        for (int key = 0; key < keys.size(); key++) {
            if (keys.get(key).criterion() == criterion) {
                own.add(key);
            }
        }
        return own;
    }

    /**
     * What a number reported under a key is compared with.
     *
     * @param key the key's place in {@link #keys}
     * @param region the commune's region
     * @return the bound, or empty where a number settles nothing
     */
    public Optional<Bound> bound(int key, Region region) {
        return bounds.get(key).get(region.ordinal());
    }
}
