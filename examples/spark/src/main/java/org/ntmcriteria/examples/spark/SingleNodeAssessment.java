package org.ntmcriteria.examples.spark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.analysis.aggregate.VerdictCounts;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.observation.UnitRecordBuilder;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.rules.evaluate.UnitOutcome;
import org.ntmcriteria.rules.overlay.OverlayProblem;

/**
 * The same job on one machine without Spark: the library's reader, evaluator and counts alone, on all cores. What Spark
 * gives is compared with it, and its cost is the measure of Spark's.
 *
 * <p>Several files are one input, as if each had reported its rows one after the other: a unit may stand in several of
 * them. Writes {@code assessments}, {@code aggregates.csv} and {@code failures.csv} to the output folder.
 */
final class SingleNodeAssessment {
    /** The units whose assessments are in memory as text. */
    private static final int BLOCK = 1_000;

    private SingleNodeAssessment() {}

    static SparkAssessment.Summary run(AssessmentPlan plan, List<ObservationFile> files, Path output)
            throws IOException {
        List<Problem> problems = new ArrayList<>(plan.problems());
        List<UnitRecord> records = read(plan, files, problems);
        Map<Group, List<UnitRecord>> groups = new TreeMap<>();
        for (UnitRecord record : records) {
            groups.computeIfAbsent(groupOf(record, plan), g -> new ArrayList<>())
                    .add(record);
        }
        Files.createDirectories(output);
        long units = 0;
        long later = 0;
        List<String> counts = new ArrayList<>(List.of(Csv.line(Counts.HEADER)));
        try (BufferedWriter assessments = Files.newBufferedWriter(output.resolve("assessments"))) {
            // A group at a time: the assessments of a whole country need not be in memory.
            for (Map.Entry<Group, List<UnitRecord>> group : groups.entrySet()) {
                List<Assessment> assessed = new ArrayList<>();
                List<UnitRecord> all = group.getValue();
                for (int from = 0; from < all.size(); from += BLOCK) {
                    List<AssessedLine> block = all.subList(from, Math.min(all.size(), from + BLOCK)).parallelStream()
                            .map(record -> AssessedLine.of(plan.assess(record)))
                            .toList();
                    for (AssessedLine one : block) {
                        one.assessed.assessment().ifPresent(assessed::add);
                        problems.addAll(one.assessed.problems());
                        later += one.assessed.laterRows();
                        if (one.line.isPresent()) {
                            assessments.write(one.line.get());
                            assessments.write('\n');
                        }
                    }
                }
                units += assessed.size();
                if (!assessed.isEmpty()) {
                    count(group.getKey(), assessed, plan, counts);
                }
            }
        }
        for (String province : plan.overlayProvinces()) {
            String folded = VietnameseText.fold(province);
            if (units > 0
                    && groups.keySet().stream().noneMatch(g -> g.province().equals(folded))) {
                problems.add(Problem.of(OverlayProblem.UNUSED, Optional.empty(), province));
            }
        }
        Files.write(output.resolve("aggregates.csv"), counts);
        List<Failure> failures = problems.stream().map(Failure::of).sorted().toList();
        try (Writer out = Files.newBufferedWriter(output.resolve("failures.csv"))) {
            out.write(Csv.line(ProblemLog.HEADER) + "\n");
            for (Failure failure : failures) {
                out.write(failure.csv() + "\n");
            }
        }
        long grave = failures.stream().filter(Failure::isFailure).count();
        return new SparkAssessment.Summary(units, grave, failures.size() - grave, later);
    }

    /**
     * What came of a unit, with its line.
     *
     * @param assessed what came of it
     * @param line the assessment as JSON, if there is one
     */
    private record AssessedLine(UnitOutcome assessed, Optional<String> line) {
        static AssessedLine of(UnitOutcome assessed) {
            return new AssessedLine(assessed, assessed.assessment().map(UnitOutcomes::json));
        }
    }

    private static List<UnitRecord> read(AssessmentPlan plan, List<ObservationFile> files, List<Problem> problems) {
        Map<String, UnitRecordBuilder> units = new LinkedHashMap<>();
        Configuration configuration = new Configuration();
        for (ObservationFile file : files) {
            if (file.isParquet()) {
                file.read(
                        configuration,
                        plan.options(),
                        report -> report.addTo(units.computeIfAbsent(report.unit(), UnitRecord::builder)),
                        problems::add);
            } else {
                UnitTableReader.stream(
                        InputFile.of(Path.of(file.name())),
                        plan.options(),
                        report -> report.addTo(units.computeIfAbsent(report.unit(), UnitRecord::builder)),
                        problems::add);
            }
        }
        List<UnitRecord> records = new ArrayList<>(units.size());
        units.values().forEach(builder -> records.addAll(plan.units(builder.build(), problems::add)));
        return records;
    }

    private static Group groupOf(UnitRecord record, AssessmentPlan plan) {
        String province = record.at(plan.day(record), plan.evaluator().set().level())
                .province()
                .orElse(plan.province() == null ? "" : plan.province());
        return new Group(
                VietnameseText.fold(province),
                plan.day(record).getYear(),
                plan.evaluator().set().id().toString());
    }

    private static void count(Group group, List<Assessment> assessed, AssessmentPlan plan, List<String> rows) {
        Aggregate aggregate = Aggregate.of(assessed);
        String province =
                assessed.stream().map(plan::countedIn).min(String::compareTo).orElseThrow();
        aggregate
                .criteria()
                .forEach(
                        (number, tally) -> rows.add(row(province, group, aggregate.units(), number.toString(), tally)));
        rows.add(row(province, group, aggregate.units(), "set", aggregate.whole()));
    }

    private static String row(String province, Group group, int units, String criterion, VerdictCounts counts) {
        return Csv.line(List.of(
                province,
                String.valueOf(group.year()),
                group.set(),
                String.valueOf(units),
                criterion,
                String.valueOf(counts.met()),
                String.valueOf(counts.notMet()),
                String.valueOf(counts.undetermined()),
                String.valueOf(counts.notApplicable())));
    }
}
