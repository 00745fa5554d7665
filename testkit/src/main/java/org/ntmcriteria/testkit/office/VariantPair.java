package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.Variant.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Two variants of different traits in one table.
 *
 * @param first the one of the earlier trait
 * @param second the other
 */
public record VariantPair(Variant first, Variant second) {
    private static final Map<Variant, Set<Variant>> WITH_NEEDS = new EnumMap<>(Variant.class);

    static {
        for (Variant variant : Variant.values()) {
            Set<Variant> all = EnumSet.of(variant);
            variant.needs().forEach(need -> all.addAll(WITH_NEEDS.get(need)));
            WITH_NEEDS.put(variant, Collections.unmodifiableSet(all));
        }
    }

    /** What cannot be together beyond what {@link Variant#needs} says, and why. */
    private record Exclusion(Set<Variant> some, Set<Variant> others, String reason) {}

    private static final List<Exclusion> EXCLUSIONS = List.of(
            new Exclusion(
                    EnumSet.of(DISTRICT_NONE),
                    EnumSet.of(
                            DISTRICT_FULL,
                            DISTRICT_BARE,
                            DISTRICT_ABBREVIATED,
                            DISTRICT_CAPITALS,
                            NUMBERS_RESTARTED,
                            SUMS_SUBTOTALS,
                            SHEET_PER_DISTRICT),
                    "the table names no district"),
            new Exclusion(
                    EnumSet.of(SUMS_IN_SECTIONS),
                    EnumSet.of(DISTRICT_COLUMN, DISTRICT_ONCE, DISTRICT_MERGED, DISTRICT_SECTION_MERGED, DISTRICT_NONE),
                    "no row heads a district and has cells of its own"),
            new Exclusion(
                    EnumSet.of(DISTRICT_SECTION, SUMS_IN_SECTIONS),
                    EnumSet.of(NUMBERS_NONE),
                    "there is no column for the number"),
            new Exclusion(EnumSet.of(TOTAL_NONE), EnumSet.of(SUMS_MEAN), "there is no column of totals to be averaged"),
            new Exclusion(
                    EnumSet.of(HEADER_ONE),
                    EnumSet.of(SPANS_BLANK, SPANS_MERGED, SPANS_REPEATED),
                    "the header has one row"));

    /**
     * Puts the earlier trait first.
     *
     * @throws IllegalArgumentException if both are of one trait
     */
    public VariantPair {
        if (first.trait() == second.trait()) {
            throw new IllegalArgumentException(first + " and " + second + " are of one trait");
        }
        if (first.compareTo(second) > 0) {
            Variant later = first;
            first = second;
            second = later;
        }
    }

    /**
     * Returns all pairs, possible or not.
     *
     * @return each pair once
     */
    public static List<VariantPair> all() {
        List<VariantPair> pairs = new ArrayList<>();
        for (Variant first : Variant.values()) {
            for (Variant second : Variant.values()) {
                if (first.trait().compareTo(second.trait()) < 0) {
                    pairs.add(new VariantPair(first, second));
                }
            }
        }
        return pairs;
    }

    /**
     * Returns why no table has both.
     *
     * @return the reason, or empty if there are such tables
     */
    public Optional<String> impossible() {
        Set<Variant> needed = EnumSet.copyOf(withNeeds(first));
        needed.addAll(withNeeds(second));
        for (Variant one : needed) {
            for (Variant other : needed) {
                if (one != other && one.trait() == other.trait()) {
                    return Optional.of("one needs " + one + ", the other " + other);
                }
                for (Exclusion exclusion : EXCLUSIONS) {
                    if (exclusion.some.contains(one) && exclusion.others.contains(other)) {
                        return Optional.of(exclusion.reason);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Returns a variant and all that it needs. */
    static Set<Variant> withNeeds(Variant variant) {
        return WITH_NEEDS.get(variant);
    }
}
