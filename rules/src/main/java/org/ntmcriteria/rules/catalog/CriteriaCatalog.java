package org.ntmcriteria.rules.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.Act;
import org.ntmcriteria.core.CriteriaSetId;
import org.ntmcriteria.core.Place;
import org.ntmcriteria.core.Problem;
import org.ntmcriteria.core.ProblemCode;
import org.ntmcriteria.core.UnreadableTextException;

/**
 * Criteria sets by name, with the acts that they cite.
 *
 * <p>Immutable and thread-safe. Take the built-in sets with {@link #standard()}, a folder of one's own with
 * {@link #load}, both with {@link #combinedWith}.
 */
public final class CriteriaCatalog {
    private static final List<String> BUILT_IN = List.of("2011-2015", "2021-2025");

    private static final class Standard {
        private static final CriteriaCatalog CATALOG = builtIn();
    }

    private final Map<String, Act> acts;
    private final Map<CriteriaSetId, CriteriaSet> sets;
    private final List<Equivalent> equivalents;

    private CriteriaCatalog(Map<String, Act> acts, Map<CriteriaSetId, CriteriaSet> sets, List<Equivalent> equivalents) {
        this.acts = acts;
        this.sets = sets;
        this.equivalents = List.copyOf(equivalents);
    }

    static CriteriaCatalog of(Map<String, Act> acts, List<CriteriaSet> sets, List<Equivalent> equivalents) {
        Map<CriteriaSetId, CriteriaSet> byId = new LinkedHashMap<>();
        sets.forEach(s -> byId.put(s.id(), s));
        return new CriteriaCatalog(new LinkedHashMap<>(acts), byId, equivalents);
    }

    /**
     * The built-in sets, loaded once.
     *
     * @return the catalogue
     */
    public static CriteriaCatalog standard() {
        return Standard.CATALOG;
    }

    private static CriteriaCatalog builtIn() {
        CriteriaCatalog catalog = loadBuiltIn("acts", of(Map.of(), List.of(), List.of()));
        for (String folder : BUILT_IN) {
            catalog = catalog.combinedWith(loadBuiltIn(folder, catalog));
        }
        return catalog;
    }

    private static CriteriaCatalog loadBuiltIn(String folder, CriteriaCatalog known) {
        return new TableLoader(known)
                .load(
                        table -> {
                            String resource = "/org/ntmcriteria/rules/tables/" + folder + "/" + table + ".csv";
                            try (InputStream in = CriteriaCatalog.class.getResourceAsStream(resource)) {
                                return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        table -> folder + "/" + table + ".csv");
    }

    /**
     * Loads a folder of tables in the columns of the built-in ones: {@code acts sets criteria indicators cells
     * conditions columns equivalents}, each {@code .csv}. Missing files count as empty; the acts may be the standard
     * ones.
     *
     * @param folder the folder
     * @return its sets alone; join them with {@code standard().combinedWith(…)}
     * @throws CatalogException if a table has a line that is not understood, with every problem's file and line; or if
     *     the folder has none of the tables
     * @throws UncheckedIOException if a file cannot be read
     */
    public static CriteriaCatalog load(Path folder) {
        if (TableLoader.tables().stream().noneMatch(t -> Files.isRegularFile(folder.resolve(t + ".csv")))) {
            throw new CatalogException(List.of(Problem.of(
                    ProblemCode.UNREADABLE_FILE,
                    Optional.of(Place.ofFile(folder.toString())),
                    folder.toString(),
                    "no folder with sets.csv and the other tables")));
        }
        return new TableLoader(standard())
                .load(
                        table -> {
                            Path file = folder.resolve(table + ".csv");
                            try {
                                return Files.isRegularFile(file)
                                        ? Optional.of(Files.readAllBytes(file))
                                        : Optional.empty();
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        },
                        table -> folder.resolve(table + ".csv").toString());
    }

    /**
     * Both catalogues in one. A set of the other replaces a set of this one that is not listed in full.
     *
     * @param other another catalogue
     * @return a new catalogue
     * @throws CatalogException if the other has a set that this one lists in full
     */
    public CriteriaCatalog combinedWith(CriteriaCatalog other) {
        List<Problem> problems = new ArrayList<>();
        Map<CriteriaSetId, CriteriaSet> joined = new LinkedHashMap<>(sets);
        other.sets.forEach((id, set) -> {
            CriteriaSet mine = sets.get(id);
            if (mine != null && mine.completeness() == Completeness.FULL) {
                problems.add(Problem.of(ProblemCode.SET_REPLACED, Optional.empty(), id.toString()));
            }
            joined.put(id, set);
        });
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
        Map<String, Act> joinedActs = new LinkedHashMap<>(acts);
        joinedActs.putAll(other.acts);
        List<Equivalent> joinedEquivalents = new ArrayList<>(equivalents);
        joinedEquivalents.addAll(other.equivalents);
        return new CriteriaCatalog(joinedActs, joined, joinedEquivalents);
    }

    /**
     * The set of a name.
     *
     * @param id for example {@code commune-ntm/2021-2025}
     * @return the set
     * @throws NoSuchSetException if there is none of that name
     */
    public CriteriaSet get(String id) {
        return find(id).orElseThrow(() -> new NoSuchSetException(
                id, sets.keySet().stream().map(CriteriaSetId::toString).toList()));
    }

    /**
     * The set of a name.
     *
     * @param id the set's name
     * @return the set
     * @throws NoSuchSetException if there is none of that name
     */
    public CriteriaSet get(CriteriaSetId id) {
        return get(id.toString());
    }

    /**
     * Finds a set.
     *
     * @param id a set's name
     * @return the set, or empty if there is none of that name
     */
    public Optional<CriteriaSet> find(String id) {
        try {
            return Optional.ofNullable(sets.get(CriteriaSetId.parse(id)));
        } catch (UnreadableTextException e) {
            return Optional.empty();
        }
    }

    /**
     * All sets.
     *
     * @return the sets in the order of their tables
     */
    public Collection<CriteriaSet> sets() {
        return List.copyOf(sets.values());
    }

    /**
     * All acts that the tables know.
     *
     * @return the acts in the order of their table
     */
    public Collection<Act> acts() {
        return List.copyOf(acts.values());
    }

    /**
     * Which indicators correspond across sets.
     *
     * @return the readings in the order of their table
     */
    public List<Equivalent> equivalents() {
        return equivalents;
    }

    Map<String, Act> actsByNumber() {
        return acts;
    }

    Set<CriteriaSetId> ids() {
        return sets.keySet();
    }
}
