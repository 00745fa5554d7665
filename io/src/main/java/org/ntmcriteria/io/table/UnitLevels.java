package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitName;

/**
 * Compares the names of a file's units with the level that its set is for, and with the names of its districts. Not
 * thread-safe; used once per file.
 */
final class UnitLevels {
    /** How many rows a message lists. */
    private static final int MOST_LISTED = 10;

    private static final String ANY_NAME = "a";

    private final Optional<Level> level;

    /** The rows of each kind of units that the set is not for. */
    private final Map<String, Others> others = new LinkedHashMap<>();

    /** The units without a code, a district and the kind of a commune, by their names without kind. */
    private final Map<String, Named> alone = new LinkedHashMap<>();

    private final Set<String> districts = new HashSet<>();

    /** The column of the units' kinds, or a negative number. */
    private int kinds;

    private record Named(String name, Optional<SourceLocation> location) {}

    private static final class Others {
        private final Optional<SourceLocation> first;
        private final List<String> listed = new ArrayList<>();
        private boolean hasMore;

        private Others(Optional<SourceLocation> first) {
            this.first = first;
        }

        private void add(String text) {
            if (listed.size() < MOST_LISTED) {
                listed.add(text);
            } else {
                hasMore = true;
            }
        }
    }

    UnitLevels(Optional<Level> level) {
        this.level = level;
    }

    /** Takes the headings of a table, one of which may be that of hamlets, one that of the units' kinds. */
    void startTable(TableHeader header) {
        kinds = -1;
        for (int i = 0; i < header.width(); i++) {
            if (header.isFree(i) && TableWords.isKind(header.heading(i))) {
                kinds = i;
            }
            if (isAbove(Level.HAMLET) && header.isFree(i) && TableWords.isHamlet(header.heading(i))) {
                add("hamlets", header.heading(i), Optional.of(header.location()));
            }
        }
    }

    /** Takes a unit's name; the district is empty text where none is known. */
    void take(String written, boolean hasCode, String district, TextRow row, Optional<SourceLocation> location) {
        String name = withKind(written, kinds < 0 ? "" : row.cell(kinds));
        if (!district.isEmpty()) {
            districts.add(UnitName.keyWithoutKind(district));
        }
        Optional<Level> own = UnitName.level(name);
        if (!hasCode
                && district.isEmpty()
                && !own.equals(Optional.of(Level.COMMUNE))
                && !level.equals(Optional.of(Level.DISTRICT))) {
            alone.putIfAbsent(UnitName.keyWithoutKind(name), new Named(name, location));
        }
        String listed = name + " (" + row.number() + ")";
        if (own.isPresent() && level.isPresent() && !own.equals(level)) {
            add(own.get().name(), listed, location);
        } else if (level.equals(Optional.of(Level.COMMUNE)) && TableWords.isTown(UnitName.key(name))) {
            add("towns", listed, location);
        } else if (isAbove(Level.HAMLET) && TableWords.isHamlet(name)) {
            add("hamlets", listed, location);
        }
    }

    /** Returns a name with the kind that another column gives, if that is one and the name has none. */
    private static String withKind(String name, String kind) {
        boolean isKind = !kind.isEmpty()
                && UnitName.level(name).isEmpty()
                && UnitName.keyWithoutKind(kind + ". " + ANY_NAME).equals(ANY_NAME);
        return isKind ? kind + (kind.length() == 1 ? ". " : " ") + name : name;
    }

    private boolean isAbove(Level lower) {
        return level.isPresent() && level.get().compareTo(lower) > 0;
    }

    private void add(String kind, String text, Optional<SourceLocation> location) {
        others.computeIfAbsent(kind, k -> new Others(location)).add(text);
    }

    /** Reports what is doubtful, once the whole file is known. */
    void report(Consumer<Problem> problems) {
        alone.forEach((key, named) -> {
            if (districts.contains(key)) {
                problems.accept(Problem.of(InputTableProblem.NAMED_AS_DISTRICT, named.location(), named.name()));
            }
        });
        Text words = language -> level.map(l -> l.displayName(language)).orElse("");
        others.values()
                .forEach(kind -> problems.accept(Problem.of(
                        InputTableProblem.OTHER_LEVEL,
                        kind.first,
                        String.join(", ", kind.listed) + (kind.hasMore ? ", …" : ""),
                        words)));
    }
}
