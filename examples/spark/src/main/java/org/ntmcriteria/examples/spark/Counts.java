package org.ntmcriteria.examples.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.value.Verdict;

/**
 * The verdicts of a group's units, counted. Counts of two shares of the units can be put together, so that no machine
 * sees all units of a large province. Not thread-safe.
 */
final class Counts implements Serializable {
    static final List<String> HEADER = List.of(
            "province", "year", "set", "units", "criterion", "met", "not_met", "undetermined", "not_applicable");

    private static final long serialVersionUID = 1L;

    /** What stands for the whole set in the column of criteria. */
    private static final int WHOLE = 0;

    private String province;
    private long units;

    /** By criterion, in the order of the verdicts. */
    private final TreeMap<Integer, long[]> verdicts = new TreeMap<>();

    Counts(String province) {
        this.province = province;
        verdicts.put(WHOLE, new long[Verdict.values().length]);
    }

    /** Counts an assessment of a unit in a province; of several writings of its name the first is kept. */
    void add(Assessment assessment, String writing) {
        name(writing);
        units++;
        count(WHOLE, assessment.verdict());
        for (CriterionResult criterion : assessment.criteria()) {
            count(criterion.criterion(), criterion.verdict());
        }
    }

    private void name(String writing) {
        if (writing.compareTo(province) < 0) {
            province = writing;
        }
    }

    private void count(int criterion, Verdict verdict) {
        verdicts.computeIfAbsent(criterion, c -> new long[Verdict.values().length])[verdict.ordinal()]++;
    }

    /** Both together, in neither of the two. */
    static Counts sum(Counts one, Counts other) {
        Counts sum = new Counts(one.province);
        sum.name(other.province);
        sum.units = one.units + other.units;
        for (Counts part : List.of(one, other)) {
            part.verdicts.forEach((criterion, counted) -> {
                long[] all = sum.verdicts.computeIfAbsent(criterion, c -> new long[counted.length]);
                Arrays.setAll(all, i -> all[i] + counted[i]);
            });
        }
        return sum;
    }

    /** A row for each criterion in order, then one for the whole set. */
    List<String> csv(Group group) {
        List<String> rows = new ArrayList<>();
        for (Map.Entry<Integer, long[]> criterion :
                verdicts.tailMap(WHOLE, false).entrySet()) {
            rows.add(csv(group, criterion.getKey().toString(), criterion.getValue()));
        }
        rows.add(csv(group, "set", verdicts.get(WHOLE)));
        return rows;
    }

    private String csv(Group group, String criterion, long[] counted) {
        List<String> row = new ArrayList<>(
                List.of(province, String.valueOf(group.year()), group.set(), String.valueOf(units), criterion));
        for (Verdict verdict : List.of(Verdict.MET, Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.NOT_APPLICABLE)) {
            row.add(String.valueOf(counted[verdict.ordinal()]));
        }
        return Csv.line(row);
    }
}
