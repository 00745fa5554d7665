package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.Verdict;

/**
 * The offices' table of verdicts: one row per unit, one column per criterion; {@link UnitTableReader} reads it, with
 * the set and the day that it is of.
 */
public final class VerdictTable {
    private static final Map<Verdict, String> WORDS = Map.of(
            Verdict.MET, ReportedValue.Word.ACHIEVED.toString(),
            Verdict.NOT_MET, ReportedValue.Word.NOT_ACHIEVED.toString(),
            Verdict.UNDETERMINED, ReportedValue.Mark.NOT_REPORTED.toString(),
            Verdict.NOT_APPLICABLE, ReportedValue.Mark.NOT_APPLICABLE.toString());

    /** The columns before those of the criteria, by their headings in files. */
    private static final List<String> ATTRIBUTES = List.of("unit", "name", "district", "province", "region", "classes");

    private static final String VALID_FROM = "valid_from";

    private VerdictTable() {}

    /**
     * Returns the columns before those of the criteria; the day from which codes mean units only where one is known.
     */
    static List<String> attributes(Collection<Assessment> assessments) {
        List<String> columns = new ArrayList<>(ATTRIBUTES);
        if (assessments.stream().anyMatch(a -> a.unit().validFrom().isPresent())) {
            columns.add(VALID_FROM);
        }
        return columns;
    }

    /** The columns behind that of the total: notes, and what the verdicts are of. */
    static final List<String> BESIDE = List.of("note", "set", "date", "acts", "result");

    /**
     * Returns assessments as a table.
     *
     * @param assessments assessments by one set
     * @return the table
     * @see #table(Collection, List)
     */
    public static OutputTable table(Collection<Assessment> assessments) {
        return table(assessments, List.of());
    }

    /**
     * Returns assessments as a table, with the columns of the table that they were made from which decide nothing. The
     * set and the day of each row's verdicts stand beside them; a total that is a range is blank and in the result, as
     * are the conditions of a set that has conditions. A column {@code valid_from} is there where it is known of a
     * unit. Not in the table are the values of indicators, and what was required of them.
     *
     * @param assessments assessments by one set
     * @param columns the columns to keep, those of notes as the table's notes
     * @return the table
     */
    public static OutputTable table(Collection<Assessment> assessments, List<FreeColumn> columns) {
        List<FreeColumn> notes = columns.stream().filter(FreeColumn::isNote).toList();
        List<FreeColumn> free = columns.stream().filter(c -> !c.isNote()).toList();
        TreeSet<Integer> criteria = assessments.stream()
                .flatMap(a -> a.criteria().stream())
                .map(CriterionResult::criterion)
                .collect(Collectors.toCollection(TreeSet::new));
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(attributes(assessments));
        boolean tellsUnits = header.contains(VALID_FROM);
        criteria.forEach(c -> header.add("TC" + c));
        header.add("total");
        header.addAll(BESIDE);
        free.forEach(column -> header.add(column.heading()));
        rows.add(header);
        for (Assessment assessment : assessments) {
            AdministrativeUnit unit = assessment.unit();
            List<String> row = new ArrayList<>(List.of(
                    unit.code(),
                    unit.name().orElse(""),
                    unit.district().orElse(""),
                    unit.province().orElse(""),
                    unit.region().map(Enum::name).orElse(""),
                    unit.categories().stream().map(CommuneCategory::name).collect(Collectors.joining(";"))));
            if (tellsUnits) {
                row.add(unit.validFrom().map(LocalDate::toString).orElse(""));
            }
            Map<Integer, Verdict> verdicts = assessment.criteria().stream()
                    .collect(Collectors.toMap(CriterionResult::criterion, CriterionResult::verdict));
            criteria.forEach(c -> row.add(verdicts.containsKey(c) ? WORDS.get(verdicts.get(c)) : ""));
            boolean exact = assessment.criteriaMet().isExact();
            row.add(exact ? String.valueOf(assessment.criteriaMet().min()) : "");
            row.add(notes.stream().map(column -> column.cell(unit.code())).collect(Collectors.joining()));
            row.add(assessment.set().toString());
            row.add(assessment.asOf().toString());
            row.add(String.join(FreeColumn.SEPARATOR, assessment.acts()));
            row.add(result(assessment));
            free.forEach(column -> row.add(column.cell(unit.code())));
            rows.add(row);
        }
        return OutputTable.of(rows, "total").withFree(free.size());
    }

    /**
     * Returns what the columns do not show: the range of criteria met, the verdict under conditions, and the conditions
     * that are not met.
     */
    private static String result(Assessment assessment) {
        List<String> result = new ArrayList<>();
        if (!assessment.criteriaMet().isExact()) {
            result.add(assessment.criteriaMet().toString());
        }
        if (!assessment.conditions().isEmpty()) {
            result.add(assessment.verdict().name());
            for (ConditionResult condition : assessment.conditions()) {
                if (condition.verdict() != Verdict.MET) {
                    result.add("@" + condition.condition() + " "
                            + condition.verdict().name());
                }
            }
        }
        return String.join("; ", result);
    }
}
