package org.ntmcriteria.io.table;

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

/** The offices' table of verdicts: one row per unit, one column per criterion; {@link UnitTableReader} reads it. */
public final class VerdictTable {
    private static final Map<Verdict, String> WORDS = Map.of(
            Verdict.MET, ReportedValue.Word.ACHIEVED.toString(),
            Verdict.NOT_MET, ReportedValue.Word.NOT_ACHIEVED.toString(),
            Verdict.UNDETERMINED, ReportedValue.Mark.NOT_REPORTED.toString(),
            Verdict.NOT_APPLICABLE, ReportedValue.Mark.NOT_APPLICABLE.toString());

    /** The columns before those of the criteria, by their headings in files. */
    static final List<String> ATTRIBUTES = List.of("unit", "name", "district", "province", "region", "classes");

    private VerdictTable() {}

    /**
     * Returns assessments as a table. A total that is a range is blank and in the note, as are the conditions of a set
     * that has conditions.
     *
     * @param assessments assessments by one set
     * @return the table
     */
    public static OutputTable table(Collection<Assessment> assessments) {
        TreeSet<Integer> criteria = assessments.stream()
                .flatMap(a -> a.criteria().stream())
                .map(CriterionResult::criterion)
                .collect(Collectors.toCollection(TreeSet::new));
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(ATTRIBUTES);
        criteria.forEach(c -> header.add("TC" + c));
        header.addAll(List.of("total", "note"));
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
            Map<Integer, Verdict> verdicts = assessment.criteria().stream()
                    .collect(Collectors.toMap(CriterionResult::criterion, CriterionResult::verdict));
            criteria.forEach(c -> row.add(verdicts.containsKey(c) ? WORDS.get(verdicts.get(c)) : ""));
            boolean exact = assessment.criteriaMet().isExact();
            row.add(exact ? String.valueOf(assessment.criteriaMet().min()) : "");
            row.add(note(assessment));
            rows.add(row);
        }
        return OutputTable.of(rows, "total");
    }

    /**
     * Returns what the columns do not show: the range of criteria met, the verdict under conditions, and the conditions
     * that are not met.
     */
    private static String note(Assessment assessment) {
        List<String> note = new ArrayList<>();
        if (!assessment.criteriaMet().isExact()) {
            note.add(assessment.criteriaMet().toString());
        }
        if (!assessment.conditions().isEmpty()) {
            note.add(assessment.verdict().name());
            for (ConditionResult condition : assessment.conditions()) {
                if (condition.verdict() != Verdict.MET) {
                    note.add("@" + condition.condition() + " "
                            + condition.verdict().name());
                }
            }
        }
        return String.join("; ", note);
    }
}
