package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.CellVariant.*;
import static org.ntmcriteria.testkit.office.FileVariant.*;
import static org.ntmcriteria.testkit.office.HeaderVariant.*;
import static org.ntmcriteria.testkit.office.RowVariant.*;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Two variants of different traits in one table.
 *
 * @param first the one of the earlier trait
 * @param second the other
 */
public record VariantPair(Variant first, Variant second) {
    /** Of each variant, and each trait that it needs something of, what the table may have. */
    private static final Map<Variant, Map<Trait, Set<Variant>>> ALLOWED = new TreeMap<>(Variant.ORDER);

    static {
        for (Variant variant : Variant.all()) {
            Map<Trait, Set<Variant>> allowed = new EnumMap<>(Trait.class);
            allowed.put(variant.trait(), Variant.set(variant));
            variant.needs().forEach(need -> allowed.computeIfAbsent(need.trait(), t -> Variant.set())
                    .add(need));
            // What each of several needs, of which one is needed, the variant needs too.
            List.copyOf(allowed.values()).stream()
                    .filter(needs -> !needs.contains(variant))
                    .forEach(needs -> addCommon(needs, allowed));
            ALLOWED.put(variant, allowed);
        }
    }

    private static void addCommon(Set<Variant> needs, Map<Trait, Set<Variant>> allowed) {
        for (Trait trait : Trait.values()) {
            if (needs.stream().allMatch(need -> ALLOWED.get(need).containsKey(trait))) {
                Set<Variant> any = Variant.set();
                needs.forEach(need -> any.addAll(ALLOWED.get(need).get(trait)));
                allowed.merge(trait, any, VariantPair::both);
            }
        }
    }

    private static Set<Variant> both(Set<Variant> some, Set<Variant> others) {
        Set<Variant> both = Variant.set();
        both.addAll(some);
        both.retainAll(others);
        return both;
    }

    /** What cannot be together beyond what {@link Variant#needs} says, and why. */
    private record Exclusion(Set<Variant> some, Set<Variant> others, String reason) {}

    private static final List<Exclusion> EXCLUSIONS = List.of(
            new Exclusion(
                    Variant.set(DISTRICT_NONE, DISTRICT_GROUPS, DISTRICT_YEARS),
                    Variant.set(
                            DISTRICT_FULL,
                            DISTRICT_BARE,
                            DISTRICT_ABBREVIATED,
                            DISTRICT_CAPITALS,
                            DISTRICT_BOTH,
                            NUMBERS_RESTARTED,
                            SUMS_SUBTOTALS,
                            SHEET_PER_DISTRICT),
                    "the table names no district"),
            new Exclusion(
                    Variant.set(SUMS_IN_SECTIONS),
                    Variant.set(
                            DISTRICT_COLUMN,
                            DISTRICT_ONCE,
                            DISTRICT_MERGED,
                            DISTRICT_SECTION_MERGED,
                            DISTRICT_NONE,
                            DISTRICT_GROUPS,
                            DISTRICT_YEARS),
                    "no row heads a district and has cells of its own"),
            new Exclusion(
                    Variant.set(DISTRICT_SECTION, SUMS_IN_SECTIONS),
                    Variant.set(NUMBERS_NONE),
                    "there is no column for the number"),
            new Exclusion(
                    Variant.set(TOTAL_NONE), Variant.set(SUMS_MEAN), "there is no column of totals to be averaged"),
            new Exclusion(
                    Variant.set(DAY_TWO),
                    Variant.set(
                            SUMS_TOTAL,
                            SUMS_TOTAL_MERGED,
                            SUMS_ABOVE,
                            SUMS_SUBTOTALS,
                            SUMS_IN_SECTIONS,
                            SUMS_MEAN,
                            SUMS_PERCENTAGES,
                            SUMS_COUNTS,
                            SUMS_MEANS,
                            SUMS_RATIOS),
                    "rows of two days have no sum"),
            new Exclusion(
                    Variant.set(COLUMN_BELOW_OTHER_NAME, COLUMN_OTHER_NAME),
                    Variant.set(HEADING_LONG_NAME, HEADING_SHORT_NAME),
                    "the columns have no numbers"),
            new Exclusion(Variant.set(JUDGEMENT_OTHERWISE), Variant.set(MARKS_SIGNS), "no judgement can be read"),
            new Exclusion(
                    Variant.set(FORM_ROWS_COUNTED),
                    Variant.set(WORDS_OF_OFFICE),
                    "nothing tells what the rows are about"),
            new Exclusion(
                    Variant.set(HEADER_ONE),
                    Variant.set(SPANS_BLANK, SPANS_MERGED, SPANS_REPEATED),
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
        if (Variant.ORDER.compare(first, second) > 0) {
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
        for (Variant first : Variant.all()) {
            for (Variant second : Variant.all()) {
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
        Map<Trait, Set<Variant>> ofSecond = ALLOWED.get(second);
        for (Map.Entry<Trait, Set<Variant>> needed : ALLOWED.get(first).entrySet()) {
            Set<Variant> others = ofSecond.getOrDefault(needed.getKey(), needed.getValue());
            if (both(needed.getValue(), others).isEmpty()) {
                return Optional.of("one needs " + needed.getValue() + ", the other " + others);
            }
        }
        Set<Variant> all = Variant.set();
        all.addAll(withNeeds(first));
        all.addAll(withNeeds(second));
        for (Exclusion exclusion : EXCLUSIONS) {
            if (all.stream().anyMatch(exclusion.some::contains) && all.stream().anyMatch(exclusion.others::contains)) {
                return Optional.of(exclusion.reason);
            }
        }
        return Optional.empty();
    }

    /** Returns a variant and all that it needs, but for what it needs one of several of. */
    static Set<Variant> withNeeds(Variant variant) {
        Set<Variant> all = Variant.set();
        ALLOWED.get(variant).values().stream().filter(some -> some.size() == 1).forEach(all::addAll);
        return all;
    }

    /** Checks if a choice of variants has what one needs. */
    static boolean allows(Variant variant, Map<Trait, Variant> chosen) {
        return ALLOWED.get(variant).entrySet().stream().allMatch(needed -> {
            Variant other = chosen.get(needed.getKey());
            return needed.getKey() == variant.trait()
                    || other != null && needed.getValue().contains(other);
        });
    }
}
