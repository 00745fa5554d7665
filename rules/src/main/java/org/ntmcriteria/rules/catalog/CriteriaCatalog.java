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
import java.util.stream.Stream;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.Act;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.rules.RulesMessages;

/**
 * Criteria sets by name, with the acts that they cite.
 *
 * <p>Immutable and thread-safe. {@link #standard()} returns the built-in sets, {@link #load} those of a folder,
 * {@link #combinedWith} both.
 */
public final class CriteriaCatalog {
    private static final class Standard {
        private static final CriteriaCatalog CATALOG = builtIn();
    }

    /** A set that is in the catalogue; a built-in one is loaded when it is first asked for. */
    private static final class Entry {
        private final CriteriaSet.Description description;

        /** Null for a built-in set. */
        @Nullable private final SourceLocation location;

        @Nullable private CriteriaSet set;

        private Entry(CriteriaSet.Description description) {
            this.description = description;
            this.location = null;
        }

        private Entry(CriteriaSet set, SourceLocation location) {
            this.description = set.description();
            this.location = location;
            this.set = set;
        }

        private synchronized CriteriaSet set(CriteriaCatalog catalog) {
            if (set == null) {
                CriteriaSetId id = description.id();
                set = new TableLoader(catalog.acts, catalog.entries.keySet())
                        .load(description, new BuiltIn(id.period() + "/" + id.name() + "/"));
            }
            return set;
        }
    }

    /** A folder of built-in tables; the acts and what is said of all sets are in the topmost. */
    private static final class BuiltIn implements TableLoader.Folder {
        private static final Set<String> TOPMOST = Set.of("acts", "sets", "equivalents", "exceptions");

        private final String path;

        private BuiltIn(String path) {
            this.path = path;
        }

        @Override
        @Nullable public byte[] bytes(String table) {
            if (TOPMOST.contains(table) != path.isEmpty()) {
                return null;
            }
            String resource = "/org/ntmcriteria/rules/tables/" + name(table);
            try (InputStream in = CriteriaCatalog.class.getResourceAsStream(resource)) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String name(String table) {
            return path + table + ".csv";
        }
    }

    /** The built-in readings of what corresponds, which few ask for. */
    private static final class BuiltInEquivalents {
        private static final List<Equivalent> LIST =
                List.copyOf(new TableLoader(Map.of(), standard().entries.keySet()).loadEquivalents(new BuiltIn("")));
    }

    /** The built-in waivers, which only a check of the tables needs. */
    private static final class BuiltInWaivers {
        private static final List<LintWaiver> LIST =
                List.copyOf(new TableLoader(standard().acts, standard().entries.keySet()).loadWaivers(new BuiltIn("")));
    }

    private final Map<String, Act> acts;
    private final Map<CriteriaSetId, Entry> entries;

    /** Null for the built-in ones. */
    @Nullable private final List<Equivalent> equivalents;

    /** Null for the built-in ones. */
    @Nullable private final List<LintWaiver> waivers;

    private CriteriaCatalog(
            Map<String, Act> acts,
            Map<CriteriaSetId, Entry> entries,
            @Nullable List<Equivalent> equivalents,
            @Nullable List<LintWaiver> waivers) {
        this.acts = acts;
        this.entries = entries;
        this.equivalents = equivalents == null ? null : List.copyOf(equivalents);
        this.waivers = waivers == null ? null : List.copyOf(waivers);
    }

    /**
     * Returns the built-in sets. What they are is read at once, their tables when a set is first asked for.
     *
     * @return the catalogue
     */
    public static CriteriaCatalog standard() {
        return Standard.CATALOG;
    }

    private static CriteriaCatalog builtIn() {
        TableLoader loader = new TableLoader(Map.of(), Set.of());
        Map<CriteriaSetId, Entry> entries = new LinkedHashMap<>();
        for (CriteriaSet.Description description : loader.loadDescriptions(new BuiltIn(""))) {
            entries.put(description.id(), new Entry(description));
        }
        return new CriteriaCatalog(loader.acts(), entries, null, null);
    }

    /**
     * Loads a folder of tables in the columns of the built-in ones: {@code acts sets criteria indicators cells
     * conditions columns equivalents exceptions}, each {@code .csv}. Missing files count as empty; the acts may be the
     * standard ones.
     *
     * @param folder the folder
     * @return its sets alone; join them with {@code standard().combinedWith(…)}
     * @throws CatalogException if a table has a line that is not understood, with every problem's file and line; or if
     *     the folder has none of the tables
     * @throws UncheckedIOException if a file cannot be read
     */
    public static CriteriaCatalog load(Path folder) {
        if (LegalTable.NAMES.stream().noneMatch(t -> Files.isRegularFile(folder.resolve(t + ".csv")))) {
            throw new CatalogException(List.of(Problem.of(
                    FileProblem.UNREADABLE_FILE,
                    Optional.of(SourceLocation.ofFile(folder.toString())),
                    folder.toString(),
                    RulesMessages.MESSAGES.text("table.noFolder"))));
        }
        refuseStrays(folder);
        TableLoader.Content content = new TableLoader(
                        standard().acts, standard().entries.keySet())
                .load(new TableLoader.Folder() {
                    @Override
                    @Nullable public byte[] bytes(String table) {
                        Path file = Path.of(name(table));
                        try {
                            return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }

                    @Override
                    public String name(String table) {
                        return folder.resolve(table + ".csv").toString();
                    }
                });
        Map<CriteriaSetId, Entry> entries = new LinkedHashMap<>();
        content.sets()
                .forEach(s ->
                        entries.put(s.id(), new Entry(s, content.locations().get(s.id()))));
        return new CriteriaCatalog(content.acts(), entries, content.equivalents(), content.waivers());
    }

    /** A misspelt file would be a table that is missing, and a missing one counts as empty. */
    private static void refuseStrays(Path folder) {
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                boolean known = name.endsWith(".csv")
                        && LegalTable.NAMES.contains(name.substring(0, name.length() - ".csv".length()));
                if (name.endsWith(".csv") && (!known || !Files.isRegularFile(file))) {
                    problems.add(Problem.of(
                            TableProblem.UNREADABLE,
                            Optional.of(SourceLocation.ofFile(file.toString())),
                            name,
                            RulesMessages.MESSAGES.text(
                                    "table.files", "names", String.join(".csv ", LegalTable.NAMES) + ".csv")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
    }

    /**
     * Returns both catalogues in one. A set of the other replaces a built-in set of this one that is not listed in
     * full.
     *
     * @param other another catalogue
     * @return a new catalogue
     * @throws CatalogException if the other has a set that this one lists in full or that is not built in, or an act of
     *     other content
     */
    public CriteriaCatalog combinedWith(CriteriaCatalog other) {
        List<Problem> problems = new ArrayList<>();
        Map<CriteriaSetId, Entry> joined = new LinkedHashMap<>(entries);
        other.entries.forEach((id, set) -> {
            Entry mine = entries.get(id);
            if (mine != null && (mine.location != null || mine.description.completeness() == Completeness.FULL)) {
                problems.add(Problem.of(TableProblem.SET_REPLACED, Optional.ofNullable(set.location), id.toString()));
            }
            joined.put(id, set);
        });
        other.acts.forEach((number, act) -> {
            if (acts.containsKey(number) && !acts.get(number).equals(act)) {
                problems.add(Problem.of(
                        TableProblem.DOUBLED,
                        Optional.empty(),
                        number,
                        RulesMessages.MESSAGES.text("table.otherContent")));
            }
        });
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
        Map<String, Act> joinedActs = new LinkedHashMap<>(acts);
        joinedActs.putAll(other.acts);
        List<Equivalent> joinedEquivalents = new ArrayList<>(equivalents());
        joinedEquivalents.addAll(other.equivalents());
        List<LintWaiver> joinedWaivers = new ArrayList<>(waivers());
        joinedWaivers.addAll(other.waivers());
        return new CriteriaCatalog(joinedActs, joined, joinedEquivalents, joinedWaivers);
    }

    /**
     * Returns the set of a name.
     *
     * @param id for example {@code commune-ntm/2021-2025}
     * @return the set
     * @throws NoSuchSetException if there is none of that name
     */
    public CriteriaSet get(String id) {
        Optional<CriteriaSet> set = find(id);
        if (set.isEmpty()) {
            throw new NoSuchSetException(
                    id, entries.keySet().stream().map(CriteriaSetId::toString).toList());
        }
        return set.get();
    }

    /**
     * Returns the set of a name.
     *
     * @param id the set's name
     * @return the set
     * @throws NoSuchSetException if there is none of that name
     */
    public CriteriaSet get(CriteriaSetId id) {
        return get(id.toString());
    }

    @Override
    public String toString() {
        return entries.size() + " criteria sets";
    }

    /**
     * Finds a set.
     *
     * @param id a set's name
     * @return the set, or empty if there is none of that name
     */
    public Optional<CriteriaSet> find(String id) {
        try {
            Entry entry = entries.get(CriteriaSetId.parse(id));
            return entry == null ? Optional.empty() : Optional.of(entry.set(this));
        } catch (UnreadableTextException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns what is said of a set as a whole, without loading its tables.
     *
     * @param id a set's name
     * @return the description, or empty if there is no set of that name
     */
    public Optional<CriteriaSet.Description> description(CriteriaSetId id) {
        Entry entry = entries.get(id);
        return entry == null ? Optional.empty() : Optional.of(entry.description);
    }

    /**
     * Returns what is said of all sets, without loading their tables.
     *
     * @return the descriptions in the order of their tables
     */
    public List<CriteriaSet.Description> descriptions() {
        return entries.values().stream().map(e -> e.description).toList();
    }

    /**
     * Returns all sets.
     *
     * @return the sets in the order of their tables
     */
    public Collection<CriteriaSet> sets() {
        return entries.values().stream().map(e -> e.set(this)).toList();
    }

    /**
     * Returns all acts that the tables know.
     *
     * @return the acts in the order of their table
     */
    public Collection<Act> acts() {
        return List.copyOf(acts.values());
    }

    /**
     * Returns which indicators correspond across sets.
     *
     * @return the readings in the order of their table
     */
    public List<Equivalent> equivalents() {
        return equivalents == null ? BuiltInEquivalents.LIST : equivalents;
    }

    /**
     * Returns the findings of the check of the tables that are accepted.
     *
     * @return the waivers in the order of their table
     */
    public List<LintWaiver> waivers() {
        return waivers == null ? BuiltInWaivers.LIST : waivers;
    }
}
