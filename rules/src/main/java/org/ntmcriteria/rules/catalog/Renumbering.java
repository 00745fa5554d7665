package org.ntmcriteria.rules.catalog;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.rules.catalog.Equivalent.Relation;

/**
 * Carries the numbers of indicators from other sets to one set, by the catalogue's {@link Equivalent}s: {@code 17.6} of
 * {@code commune-ntm/2016-2020} is {@code 17.8} of {@code commune-ntm/2021-2025}. Only what is the
 * {@link Relation#SAME} or {@link Relation#RENAMED} is carried, over several sets where two are not listed together;
 * everything else does not compare. Facts belong to no set and stay; a criterion as a whole is another one in each set.
 *
 * <p>Thread-safe.
 */
public final class Renumbering {
    private final CriteriaCatalog catalog;
    private final CriteriaSet set;
    private final LocalDate firstDay;

    /** What was asked for: of each set, the sets on the way from it. */
    private final Map<CriteriaSetId, List<CriteriaSetId>> ways = new HashMap<>();

    private Renumbering(CriteriaCatalog catalog, CriteriaSet set) {
        this.catalog = catalog;
        this.set = set;
        this.firstDay = set.description().inForce().start().orElse(LocalDate.MIN);
    }

    /**
     * Returns what carries numbers to a set.
     *
     * @param catalog has the equivalents
     * @param set the set whose numbers are wanted
     * @return the renumbering
     */
    public static Renumbering to(CriteriaCatalog catalog, CriteriaSet set) {
        return new Renumbering(catalog, set);
    }

    /**
     * Returns the set whose numbers are wanted.
     *
     * @return the set's name
     */
    public CriteriaSetId set() {
        return set.id();
    }

    /**
     * Returns the set of the same name that was in force on a day before this one was.
     *
     * @param day the day of some data
     * @return the earlier set, or empty where this one was in force, or where no earlier one is known
     */
    public Optional<CriteriaSetId> earlierOn(LocalDate day) {
        if (!isOlder(day)) {
            return Optional.empty();
        }
        return catalog.descriptions().stream()
                .filter(other -> other.id().name().equals(set.id().name())
                        && !other.id().equals(set.id())
                        && other.inForce()
                                .start()
                                .filter(start -> !start.isAfter(day))
                                .isPresent())
                .max(Comparator.comparing(other -> other.inForce().start().orElseThrow()))
                .map(CriteriaSet.Description::id);
    }

    /**
     * Checks whether data of a day are older than the set.
     *
     * @param day the day
     * @return true if the set came into force later
     */
    public boolean isOlder(LocalDate day) {
        return day.isBefore(firstDay);
    }

    /**
     * Returns the key under which the set asks for what another set asks for under a key.
     *
     * @param from the set whose number the key has
     * @param key the key
     * @return the key in this set, or empty where nothing in it compares
     */
    public Optional<InputKey> carry(CriteriaSetId from, InputKey key) {
        if (from.equals(set.id()) || key instanceof InputKey.OfFact) {
            return Optional.of(key);
        }
        Optional<InputKey> carried = Optional.of(key);
        CriteriaSetId at = from;
        for (CriteriaSetId next : way(from)) {
            CriteriaSetId here = at;
            carried = carried.flatMap(k -> step(here, next, k));
            at = next;
        }
        return at.equals(set.id()) ? carried : Optional.empty();
    }

    /** The key of the one set as one of the other, both being listed together. */
    private Optional<InputKey> step(CriteriaSetId from, CriteriaSetId to, InputKey key) {
        Optional<InputKey> listed = listed(from, to, key.toString());
        Optional<IndicatorId> whole = InputKey.indicator(key);
        if (listed.isPresent() || whole.isEmpty() || key instanceof InputKey.OfIndicator) {
            return listed;
        }
        // A part or a sex of what is the same as a whole is the same part or sex of it.
        String ofWhole = key.toString().substring(whole.get().toString().length());
        return listed(from, to, whole.get().toString()).map(other -> InputKey.parse(other + ofWhole));
    }

    private Optional<InputKey> listed(CriteriaSetId from, CriteriaSetId to, String key) {
        for (Equivalent e : catalog.equivalents()) {
            if (e.relation() == Relation.SAME || e.relation() == Relation.RENAMED) {
                if (e.fromSet().equals(from)
                        && e.toSet().equals(to)
                        && e.fromIndicator().equals(key)) {
                    return Optional.of(InputKey.parse(e.toIndicator()));
                }
                if (e.toSet().equals(from)
                        && e.fromSet().equals(to)
                        && e.toIndicator().equals(key)) {
                    return Optional.of(InputKey.parse(e.fromIndicator()));
                }
            }
        }
        return Optional.empty();
    }

    /** The shortest way over sets that are listed together, without its beginning; empty where there is none. */
    private synchronized List<CriteriaSetId> way(CriteriaSetId from) {
        return ways.computeIfAbsent(from, this::find);
    }

    private List<CriteriaSetId> find(CriteriaSetId from) {
        Set<CriteriaSetId> seen = new LinkedHashSet<>(Set.of(from));
        List<List<CriteriaSetId>> reached = List.of(List.of());
        while (!reached.isEmpty()) {
            List<List<CriteriaSetId>> further = new ArrayList<>();
            for (List<CriteriaSetId> way : reached) {
                CriteriaSetId end = way.isEmpty() ? from : way.get(way.size() - 1);
                for (CriteriaSetId next : neighbours(end)) {
                    if (seen.add(next)) {
                        List<CriteriaSetId> longer = new ArrayList<>(way);
                        longer.add(next);
                        if (next.equals(set.id())) {
                            return longer;
                        }
                        further.add(longer);
                    }
                }
            }
            reached = further;
        }
        return List.of();
    }

    private Set<CriteriaSetId> neighbours(CriteriaSetId one) {
        Set<CriteriaSetId> neighbours = new LinkedHashSet<>();
        for (Equivalent e : catalog.equivalents()) {
            if (e.fromSet().equals(one)) {
                neighbours.add(e.toSet());
            } else if (e.toSet().equals(one)) {
                neighbours.add(e.fromSet());
            }
        }
        return neighbours;
    }
}
