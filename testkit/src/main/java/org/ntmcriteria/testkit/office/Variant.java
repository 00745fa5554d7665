package org.ntmcriteria.testkit.office;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** One way in which the tables of offices have a {@link Trait}; of each trait the plainest comes first. */
public sealed interface Variant permits FileVariant, HeaderVariant, RowVariant, CellVariant {
    /** The order of the traits and, of one trait, that of its variants. */
    Comparator<Variant> ORDER = Comparator.comparing(Variant::trait).thenComparingInt(Variant::ordinal);

    /**
     * Returns the trait.
     *
     * @return the trait of which this is one way
     */
    Trait trait();

    /**
     * Returns what a table must have for this one.
     *
     * @return variants of earlier traits; of those of one trait, one
     */
    List<Variant> needs();

    /**
     * Returns the name.
     *
     * @return the name of the constant
     */
    String name();

    /**
     * Returns the place among those that are declared together.
     *
     * @return a number from 0
     */
    int ordinal();

    /**
     * Returns all variants.
     *
     * @return all, in their order
     */
    static List<Variant> all() {
        return Stream.<Variant[]>of(
                        FileVariant.values(), HeaderVariant.values(), RowVariant.values(), CellVariant.values())
                .flatMap(Arrays::stream)
                .sorted(ORDER)
                .toList();
    }

    /**
     * Returns a new set.
     *
     * @param some what it has at first
     * @return a set in the order of variants
     */
    static SortedSet<Variant> set(Variant... some) {
        SortedSet<Variant> set = new TreeSet<>(ORDER);
        set.addAll(Arrays.asList(some));
        return set;
    }
}
