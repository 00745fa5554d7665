package org.ntmcriteria.examples.spark;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.observation.UnitRecordBuilder;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.rules.evaluate.UnitOutcome;

/**
 * Assesses a share of the units, whose rows come sorted by unit, file and place in the file. One unit's rows are in
 * memory at a time; counts are added up here, before they travel. Not thread-safe.
 */
final class UnitOutcomes implements Iterator<Outcome> {
    /** More groups than a country has provinces; then what is counted is handed over, so that memory stays bounded. */
    private static final int GROUPS = 1_000;

    private final AssessmentPlan plan;
    private final List<String> fileNames;
    private final Iterator<Row> rows;
    private final Queue<Outcome> ready = new ArrayDeque<>();
    private final Map<Group, Counts> groups = new HashMap<>();
    private Outcome.Totals totals = Outcome.Totals.NONE;
    private Row next;
    private boolean ended;

    UnitOutcomes(AssessmentPlan plan, List<String> fileNames, Iterator<Row> rows) {
        this.plan = plan;
        this.fileNames = fileNames;
        this.rows = rows;
        this.next = rows.hasNext() ? rows.next() : null;
    }

    @Override
    public boolean hasNext() {
        while (ready.isEmpty() && next != null) {
            if (next.getString(SparkAssessment.UNIT).isEmpty()) {
                fail(RowBytes.failure(next.getAs(SparkAssessment.SAID)));
                advance();
            } else {
                plan.units(nextUnit(), problem -> fail(Failure.of(problem))).forEach(this::assess);
            }
        }
        if (ready.isEmpty() && !ended) {
            ended = true;
            handOverCounts();
            ready.add(totals);
        }
        return !ready.isEmpty();
    }

    @Override
    public Outcome next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return ready.remove();
    }

    private void advance() {
        next = rows.hasNext() ? rows.next() : null;
    }

    private UnitRecord nextUnit() {
        String unit = next.getString(SparkAssessment.UNIT);
        UnitRecordBuilder builder = UnitRecord.builder(unit);
        while (next != null && next.getString(SparkAssessment.UNIT).equals(unit)) {
            RowBytes.report(next.getAs(SparkAssessment.SAID), unit, fileNames.get(next.getInt(SparkAssessment.FILE)))
                    .addTo(builder);
            advance();
        }
        return builder.build();
    }

    private void assess(UnitRecord record) {
        UnitOutcome assessed = plan.assess(record);
        totals = totals.plus(new Outcome.Totals(assessed.assessment().isPresent() ? 1 : 0, 0, 0, assessed.laterRows()));
        for (Problem problem : assessed.problems()) {
            fail(Failure.of(problem));
        }
        if (assessed.assessment().isPresent()) {
            Assessment assessment = assessed.assessment().get();
            ready.add(new Outcome.Line(json(assessment)));
            String province = plan.countedIn(assessment);
            groups.computeIfAbsent(Group.of(assessment, province), g -> new Counts(province))
                    .add(assessment, province);
            if (groups.size() > GROUPS) {
                handOverCounts();
            }
        }
    }

    private void handOverCounts() {
        groups.forEach((group, counts) -> ready.add(new Outcome.Counted(group, counts)));
        groups.clear();
    }

    private void fail(Failure failure) {
        totals = totals.plus(failure);
        ready.add(failure);
    }

    static String json(Assessment assessment) {
        try {
            return NtmJson.mapper().writeValueAsString(assessment);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
