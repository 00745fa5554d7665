package org.ntmcriteria.testkit.office;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The form of a table: one variant of each trait that it can have. A workbook has no separator, so a trait may be
 * missing.
 *
 * <p>Immutable and thread-safe.
 */
public final class Layout {
    /** Of how many draws of a trait one may be of a rare variant. */
    private static final int RARELY = 60;

    /** Of which a reader can do no better than refuse. */
    private static final Set<Variant> RARE = Variant.set(
            FileVariant.SHEET_PER_YEAR,
            FileVariant.TITLE_OTHER_TIER,
            CellVariant.MARKS_SIGNS,
            CellVariant.MARKS_WINGDINGS,
            CellVariant.MARKS_COLOURS,
            CellVariant.DATE_TWO_DIGITS);

    private static final Map<Trait, List<Variant>> VARIANTS = new EnumMap<>(Trait.class);

    /** What cannot be together with each variant. */
    private static final Map<Variant, Set<Variant>> IMPOSSIBLE = new TreeMap<>(Variant.ORDER);

    static {
        for (Trait trait : Trait.values()) {
            VARIANTS.put(trait, trait.variants());
        }
        for (Variant variant : Variant.all()) {
            IMPOSSIBLE.put(variant, Variant.set());
        }
        for (VariantPair pair : VariantPair.all()) {
            if (pair.impossible().isPresent()) {
                IMPOSSIBLE.get(pair.first()).add(pair.second());
                IMPOSSIBLE.get(pair.second()).add(pair.first());
            }
        }
    }

    private final Map<Trait, Variant> variants;

    private Layout(Map<Trait, Variant> variants) {
        this.variants = variants;
    }

    /**
     * Returns the plainest table that has some variants.
     *
     * @param wanted variants that one table can have; none for the plainest of all
     * @return the layout
     * @throws IllegalArgumentException if no table has them
     */
    public static Layout plain(Variant... wanted) {
        return complete(List.of(wanted), possible -> possible.get(0));
    }

    /**
     * Returns a table that has some variants and any others.
     *
     * @param random what draws
     * @param wanted variants that one table can have
     * @return the layout
     * @throws IllegalArgumentException if no table has them
     */
    public static Layout random(Random random, Collection<Variant> wanted) {
        return complete(wanted, possible -> draw(possible, random));
    }

    /**
     * Returns a table that is plain in a part of its traits, as most are; layout and format are any.
     *
     * @param random what draws how large the part is, and the rest
     * @return the layout
     */
    public static Layout random(Random random) {
        double plain = random.nextDouble();
        return complete(List.of(), possible -> {
            boolean isBasic = possible.contains(FileVariant.VERDICTS) || possible.contains(FileVariant.CSV);
            return !isBasic && random.nextDouble() < plain ? possible.get(0) : draw(possible, random);
        });
    }

    private static Variant draw(List<Variant> possible, Random random) {
        List<Variant> usual = possible.stream().filter(v -> !RARE.contains(v)).toList();
        List<Variant> drawn = random.nextInt(RARELY) == 0 ? possible : usual;
        return drawn.get(random.nextInt(drawn.size()));
    }

    /** Goes through the traits in their order and keeps to what was wanted or chosen before. */
    private static Layout complete(Collection<Variant> wanted, Function<List<Variant>, Variant> choice) {
        Map<Trait, Variant> fixed = new EnumMap<>(Trait.class);
        for (Variant variant : wanted) {
            for (Variant needed : VariantPair.withNeeds(variant)) {
                Variant other = fixed.putIfAbsent(needed.trait(), needed);
                if (other != null && other != needed) {
                    throw new IllegalArgumentException("no table has both " + other + " and " + needed);
                }
            }
        }
        Map<Trait, Variant> chosen = new EnumMap<>(fixed);
        Set<Variant> impossible = Variant.set();
        fixed.values().forEach(v -> impossible.addAll(IMPOSSIBLE.get(v)));
        for (Trait trait : Trait.values()) {
            List<Variant> possible = VARIANTS.get(trait).stream()
                    .filter(v -> !impossible.contains(v) && VariantPair.allows(v, chosen))
                    .toList();
            if (fixed.containsKey(trait) && !possible.contains(fixed.get(trait))) {
                throw new IllegalArgumentException("no table has all of " + wanted);
            }
            if (!fixed.containsKey(trait) && !possible.isEmpty()) {
                Variant variant = choice.apply(possible);
                chosen.put(trait, variant);
                impossible.addAll(IMPOSSIBLE.get(variant));
            }
        }
        return new Layout(chosen);
    }

    /**
     * Checks if the table has a variant.
     *
     * @param variant the variant
     * @return true if it was chosen
     */
    public boolean has(Variant variant) {
        return variants.get(variant.trait()) == variant;
    }

    /** Checks if the table has one of some variants. */
    boolean hasAny(Variant... some) {
        return List.of(some).stream().anyMatch(this::has);
    }

    /**
     * Returns the variant of a trait.
     *
     * @param trait the trait
     * @return the variant, or empty if such a table cannot have the trait
     */
    public Optional<Variant> of(Trait trait) {
        return Optional.ofNullable(variants.get(trait));
    }

    /**
     * Returns the variants.
     *
     * @return one for each trait that the table can have, in the order of the traits
     */
    public List<Variant> variants() {
        return List.copyOf(variants.values());
    }

    /**
     * Returns what is not the plainest.
     *
     * @return the fewest variants of which {@link #plain} makes this layout
     */
    public List<Variant> peculiarities() {
        List<Variant> peculiar = new ArrayList<>(variants());
        // The last first, since what others need comes first.
        for (int i = peculiar.size() - 1; i >= 0; i--) {
            List<Variant> rest = new ArrayList<>(peculiar);
            rest.remove(i);
            if (plain(rest.toArray(new Variant[0])).equals(this)) {
                peculiar = rest;
            }
        }
        return peculiar;
    }

    /**
     * Returns the pairs of variants.
     *
     * @return each pair once
     */
    public List<VariantPair> pairs() {
        List<Variant> all = variants();
        List<VariantPair> pairs = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                pairs.add(new VariantPair(all.get(i), all.get(j)));
            }
        }
        return pairs;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout layout && variants.equals(layout.variants);
    }

    @Override
    public int hashCode() {
        return variants.hashCode();
    }

    @Override
    public String toString() {
        return peculiarities().toString();
    }
}
