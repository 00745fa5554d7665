package org.ntmcriteria.cli.shell;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.value.Verdict;
import org.ntmcriteria.io.table.FreeColumn;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.evaluate.UnitFinder;

/** Assessments by one set; a list of them, in the order of the table. Immutable and thread-safe. */
public final class Assessments extends AbstractList<Assessment> {
    private final CriteriaSet set;
    private final List<Assessment> assessments;
    private final List<FreeColumn> columns;

    Assessments(CriteriaSet set, List<Assessment> assessments) {
        this(set, assessments, List.of());
    }

    /**
     * Keeps assessments.
     *
     * @param columns what else their table says of the units
     */
    Assessments(CriteriaSet set, List<Assessment> assessments, List<FreeColumn> columns) {
        this.set = set;
        this.assessments = List.copyOf(assessments);
        this.columns = List.copyOf(columns);
    }

    /** Some assessments, as those of a stream, with the set that they are by. */
    static Assessments of(List<Assessment> some) {
        if (some instanceof Assessments assessments) {
            return assessments;
        }
        List<CriteriaSetId> sets = some.stream().map(Assessment::set).distinct().toList();
        if (sets.size() != 1) {
            throw new IllegalArgumentException("one set's assessments are needed, got those of " + sets);
        }
        return new Assessments(CriteriaCatalog.standard().get(sets.get(0)), some);
    }

    /**
     * The set assessed by.
     *
     * @return the set
     */
    public CriteriaSet set() {
        return set;
    }

    /**
     * The assessment of a unit.
     *
     * @param unit its code or its name; a code precedes a name
     * @return the assessment
     * @throws org.ntmcriteria.rules.evaluate.UnitLookupException if there is none, or more than one of this name
     */
    public Assessment of(String unit) {
        return UnitFinder.find(assessments, unit);
    }

    /**
     * The assessments of the units of a district.
     *
     * @param name the district's name
     * @return those whose unit states it
     */
    public Assessments district(String name) {
        return new Assessments(
                set,
                stream()
                        .filter(a -> a.unit()
                                .district()
                                .filter(d -> VietnameseText.same(d, name))
                                .isPresent())
                        .toList(),
                columns);
    }

    /** The columns of the table that decide nothing. */
    List<FreeColumn> columns() {
        return columns;
    }

    /**
     * The counts.
     *
     * @return the units per criterion and band, and their mean
     */
    public Aggregate counts() {
        return Aggregate.of(assessments);
    }

    @Override
    public Assessment get(int index) {
        return assessments.get(index);
    }

    @Override
    public int size() {
        return assessments.size();
    }

    @Override
    public String toString() {
        TreeSet<String> days = stream().map(a -> a.asOf().toString()).collect(Collectors.toCollection(TreeSet::new));
        List<String> verdicts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long units = stream().filter(a -> a.verdict() == verdict).count();
            if (units > 0) {
                verdicts.add(units + " " + verdict.displayName(Language.EN));
            }
        }
        return CoreMessages.MESSAGES.get(Language.EN, "count.units", "count", size()) + ", " + set.id()
                + (days.isEmpty() ? "" : days.size() == 1 ? " on " + days.first() : " on " + days.size() + " days")
                + (verdicts.isEmpty() ? "" : ": " + String.join(", ", verdicts));
    }
}
