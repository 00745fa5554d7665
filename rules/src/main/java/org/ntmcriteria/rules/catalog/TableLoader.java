package org.ntmcriteria.rules.catalog;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.Act;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * Builds sets from their tables, built-in ones and a user's alike. Strict: nothing is loaded if one line is not
 * understood.
 */
final class TableLoader {
    private final LoadedTables loaded;

    /**
     * A loader for one folder.
     *
     * @param known the acts that the tables may refer to beside their own
     * @param knownSets the sets that the tables may refer to beside their own
     */
    TableLoader(Map<String, Act> known, Set<CriteriaSetId> knownSets) {
        this.loaded = new LoadedTables(known, knownSets);
    }

    /** The files of a folder. */
    interface Folder {
        /** The content of a table, or null where there is no such file. */
        @Nullable byte[] bytes(String table);

        /** The name of a table's file, for messages. */
        String name(String table);
    }

    /**
     * What a folder holds.
     *
     * @param acts the acts known and its own
     * @param sets its sets
     * @param locations where each set is described
     * @param equivalents its readings of what corresponds
     * @param waivers the findings of the lint that it accepts
     */
    record Content(
            Map<String, Act> acts,
            List<CriteriaSet> sets,
            Map<CriteriaSetId, SourceLocation> locations,
            List<Equivalent> equivalents,
            List<LintWaiver> waivers) {}

    /**
     * Loads only what a folder says of its sets as a whole.
     *
     * @param folder the folder
     * @return the descriptions of its sets
     * @throws CatalogException if anything in {@code acts.csv} or {@code sets.csv} is wrong
     */
    List<CriteriaSet.Description> loadDescriptions(Folder folder) {
        readInOrder(folder, List.of("acts", "sets"));
        return loaded.drafts.values().stream().map(draft -> draft.description).toList();
    }

    /** The acts known, those of the folder included. */
    Map<String, Act> acts() {
        return loaded.acts;
    }

    /**
     * Loads the tables of one set that is described elsewhere.
     *
     * @param description what is said of the set as a whole
     * @param folder its folder
     * @return the set
     * @throws CatalogException if anything is wrong
     */
    CriteriaSet load(CriteriaSet.Description description, Folder folder) {
        loaded.drafts.put(description.id(), new SetDraft(description));
        return load(folder).sets().get(0);
    }

    /**
     * Loads only what a folder says of what corresponds across sets.
     *
     * @param folder the folder
     * @return the readings
     * @throws CatalogException if anything in {@code equivalents.csv} is wrong
     */
    List<Equivalent> loadEquivalents(Folder folder) {
        readInOrder(folder, List.of("equivalents"));
        return loaded.equivalents;
    }

    /**
     * Loads only the waivers of a folder.
     *
     * @param folder the folder
     * @return the waivers
     * @throws CatalogException if anything in {@code exceptions.csv} is wrong
     */
    List<LintWaiver> loadWaivers(Folder folder) {
        readInOrder(folder, List.of("exceptions"));
        return loaded.waivers;
    }

    /**
     * Loads a folder.
     *
     * @param folder the folder
     * @return its content
     * @throws CatalogException if anything is wrong
     */
    Content load(Folder folder) {
        readInOrder(folder, List.of("acts", "sets", "criteria", "indicators"));
        for (String table : List.of("cells", "conditions", "columns", "equivalents", "exceptions")) {
            read(table, folder);
        }
        refuseDamaged();
        List<CriteriaSet> sets = loaded.drafts.values().stream()
                .map(draft -> draft.set(loaded.acts))
                .toList();
        return new Content(loaded.acts, sets, loaded.locations, loaded.equivalents, loaded.waivers);
    }

    /** Each table refers to those before it; after a damaged one every reference would be reported as missing. */
    private void readInOrder(Folder folder, List<String> tables) {
        for (String table : tables) {
            read(table, folder);
            loaded.checkActs();
            refuseDamaged();
        }
    }

    private void refuseDamaged() {
        if (!loaded.problems.isEmpty()) {
            throw new CatalogException(loaded.problems);
        }
    }

    private void read(String name, Folder folder) {
        byte[] bytes = folder.bytes(name);
        if (bytes == null) {
            return;
        }
        LegalTable table = LegalTable.named(name);
        for (TableRow row : new TableFile(folder.name(name), bytes, table.header(), loaded.problems).rows()) {
            try {
                row.refusePadding();
                table.read(row, loaded);
            } catch (TableRow.RowException e) {
                loaded.problems.add(e.problem());
            } catch (UnreadableTextException e) {
                loaded.problems.add(row.unreadable(e));
            }
        }
    }
}
