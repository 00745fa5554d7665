package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.CriterionDefinition;

/**
 * What tables of verdicts say of the set that their verdicts were given under, and of the days that they stand for.
 * Verdicts under one set are none under another, and those of one day none of another. Immutable and thread-safe.
 */
public final class VerdictOrigins {
    /** Those of a file without verdicts. */
    static final VerdictOrigins NONE = new VerdictOrigins(List.of());

    private final List<Row> rows;

    VerdictOrigins(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    /**
     * What all rows of a table have in common.
     *
     * @param given what the reader was told of the set; nothing else counts then
     * @param mentions what the titles of the table, its sheet and its file mention
     * @param criteria the numbers of its criteria
     * @param location where its header stands
     */
    record Table(
            Optional<SetMention> given, List<SetMention> mentions, Set<Integer> criteria, SourceLocation location) {
        static Table of(TableHeader header, TableOptions options) {
            return new Table(
                    options.givenUnder()
                            .map(set -> SetMention.of(
                                    set, SourceLocation.ofFile(header.location().file()))),
                    header.mentions(),
                    header.criteria(),
                    header.location());
        }

        /** Returns what says that the verdicts are of another set. */
        private Optional<SetMention> ofAnother(CriteriaSet set) {
            return given.isPresent()
                    ? SetMention.ofAnother(set.id(), List.of(given.get()))
                    : SetMention.ofAnother(set.id(), mentions).or(() -> ofMoreCriteria(set));
        }

        /** A criterion or two that the set does not have may be a slip or the province's own; many are another set. */
        private Optional<SetMention> ofMoreCriteria(CriteriaSet set) {
            Set<Integer> others = new TreeSet<>(criteria);
            set.criteria().stream().map(CriterionDefinition::number).forEach(others::remove);
            return others.size() < KeyHeadings.FEWEST_NUMBERED
                    ? Optional.empty()
                    : Optional.of(new SetMention(
                            "TC" + others.iterator().next(),
                            Optional.empty(),
                            Optional.empty(),
                            set.id().period(),
                            location));
        }
    }

    /**
     * The verdicts of a row.
     *
     * @param unit the unit's code
     * @param day the day that they stand for
     * @param statesDay whether the row states it
     * @param mentions what the row says of the set
     * @param table what its table says
     * @param location where the day stands, or the row without one
     */
    record Row(
            String unit,
            LocalDate day,
            boolean statesDay,
            List<SetMention> mentions,
            Table table,
            SourceLocation location) {
        /** Returns the same row as one of another code. */
        Row of(String code) {
            return new Row(code, day, statesDay, mentions, table, location);
        }

        /** Returns what says that the verdicts are of another set, the row before its table. */
        Optional<SetMention> ofAnother(CriteriaSet set) {
            return isOfTable() ? table.ofAnother(set) : SetMention.ofAnother(set.id(), mentions);
        }

        private boolean isOfTable() {
            return mentions.isEmpty() || table.given.isPresent();
        }
    }

    /**
     * Checks if each day has verdicts of its own, so that what is assessed on two days does not rest on the same.
     *
     * @param days any days
     * @return false if none stands for a day, or for one between it and the day before
     */
    public boolean standForEach(Iterable<LocalDate> days) {
        TreeSet<LocalDate> asked = new TreeSet<>();
        days.forEach(asked::add);
        Set<LocalDate> found = new HashSet<>();
        for (Row row : rows) {
            LocalDate first = asked.ceiling(row.day);
            if (first != null && row.statesDay) {
                found.add(first);
            }
        }
        return rows.isEmpty() || asked.size() < 2 || found.containsAll(asked);
    }

    /**
     * Tells which verdicts were given under another set.
     *
     * @param set the set that is assessed by
     * @param problems takes a warning for each place that says so
     * @return the days of those verdicts, by unit
     */
    Map<String, Set<LocalDate>> underAnother(CriteriaSet set, List<Problem> problems) {
        Map<Table, Optional<SetMention>> tables = new IdentityHashMap<>();
        Map<String, SetMention> said = new LinkedHashMap<>();
        Map<String, Set<LocalDate>> days = new HashMap<>();
        for (Row row : rows) {
            Optional<SetMention> other = row.isOfTable()
                    ? tables.computeIfAbsent(row.table, table -> table.ofAnother(set))
                    : row.ofAnother(set);
            if (other.isPresent()) {
                said.putIfAbsent(other.get().text(), other.get());
                days.computeIfAbsent(row.unit, u -> new HashSet<>()).add(row.day);
            }
        }
        said.values()
                .forEach(mention -> problems.add(Problem.of(
                        InputTableProblem.OTHER_SET, Optional.of(mention.location()), mention.text(), set.id())));
        return days;
    }

    /** Returns these without the rows of some days. */
    VerdictOrigins without(Map<String, Set<LocalDate>> days) {
        return new VerdictOrigins(rows.stream()
                .filter(row -> !days.getOrDefault(row.unit, Set.of()).contains(row.day))
                .toList());
    }

    /** Returns a warning for each day, other than the one assessed on, whose verdicts count there, or are too late. */
    List<Problem> ofOtherDays(LocalDate asOf) {
        Map<String, Row> newest = new LinkedHashMap<>();
        rows.forEach(row -> newest.merge(row.unit, row, (a, b) -> isNewer(b.day, a.day, asOf) ? b : a));
        Map<LocalDate, Row> firsts = new TreeMap<>();
        newest.values().stream().filter(row -> !row.day.equals(asOf)).forEach(row -> firsts.putIfAbsent(row.day, row));
        List<Problem> problems = new ArrayList<>();
        firsts.forEach((day, row) -> problems.add(
                Problem.of(InputTableProblem.OTHER_DAY, Optional.of(row.location), day.toString(), day, asOf)));
        return problems;
    }

    private static boolean isNewer(LocalDate day, LocalDate other, LocalDate asOf) {
        return other.isAfter(asOf) ? day.isBefore(other) : day.isAfter(other) && !day.isAfter(asOf);
    }
}
