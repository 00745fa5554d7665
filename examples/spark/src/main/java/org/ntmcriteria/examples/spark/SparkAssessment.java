package org.ntmcriteria.examples.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.rules.overlay.OverlayProblem;

/**
 * Assesses the units of many files of observations on Apache Spark, and counts them by province and year.
 *
 * <p>Each file is read by one task with the library's own reader, so that lines, failures and values are those of one
 * machine; then all rows of a unit meet, in the order of the files and of their rows, and the library's own evaluator
 * assesses the unit. What comes of it is therefore what one machine gives, in another order of units.
 *
 * <p>In the output folder, {@code assessments} has one assessment a line (JSON), {@code aggregates} the counts (CSV)
 * and {@code failures} everything that was wrong with the input (CSV), in the order of files and lines.
 */
public final class SparkAssessment {
    /** The code of the unit, or an empty text for a failure, which no unit has. */
    static final int UNIT = 1;

    static final int FILE = 2;
    static final int SAID = 4;

    private static final StructType ROWS = new StructType()
            .add("share", DataTypes.IntegerType, false)
            .add("unit", DataTypes.StringType, false)
            .add("file", DataTypes.IntegerType, false)
            .add("number", DataTypes.LongType, false)
            .add("said", DataTypes.BinaryType, false);

    private static final int FAILURES_A_PART = 1_000_000;

    private SparkAssessment() {}

    /**
     * What was done.
     *
     * @param units the units assessed
     * @param failures the problems that are failures
     * @param warnings the problems that are not
     * @param laterRows observations after the day assessed, which were left out
     */
    public record Summary(long units, long failures, long warnings, long laterRows) {}

    /**
     * Assesses all units of an input.
     *
     * @param spark the session to work with
     * @param plan how to assess
     * @param input a CSV or Parquet file, or a folder of such files
     * @param output the folder to write to, which must not be there yet
     * @return what was done
     * @throws IOException if the input cannot be listed
     * @throws IllegalArgumentException if the plan cannot be carried out
     */
    public static Summary run(SparkSession spark, AssessmentPlan plan, String input, String output) throws IOException {
        JavaSparkContext context = new JavaSparkContext(spark.sparkContext());
        List<Problem> problems = new ArrayList<>(plan.problems());
        List<ObservationFile> files = ObservationFile.list(input, context.hadoopConfiguration());
        Broadcast<AssessmentPlan> shipped = context.broadcast(plan);
        Broadcast<List<String>> names = context.broadcast(
                new ArrayList<>(files.stream().map(ObservationFile::name).toList()));
        JavaRDD<Outcome> outcomes = spark.createDataFrame(rows(context, shipped, files), ROWS)
                .repartition(functions.col("share"))
                .sortWithinPartitions("unit", "file", "number")
                .toJavaRDD()
                .mapPartitions(share -> new UnitOutcomes(shipped.value(), names.value(), share));
        // Assessed once, written thrice.
        outcomes.persist(StorageLevel.DISK_ONLY());
        try {
            only(outcomes, Outcome.Line.class).map(Outcome.Line::json).saveAsTextFile(output + "/assessments");
            JavaRDD<Outcome.Counted> counted = only(outcomes, Outcome.Counted.class);
            // Parts are added up where they are made before they travel: a large province is not a large group.
            withHeader(
                            Counts.HEADER,
                            counted.mapToPair(c -> new scala.Tuple2<>(c.group(), c.counts()))
                                    .reduceByKey(Counts::sum)
                                    .sortByKey(true, 1)
                                    .flatMap(group -> group._2().csv(group._1()).iterator()))
                    .saveAsTextFile(output + "/aggregates");
            Outcome.Totals totals =
                    only(outcomes, Outcome.Totals.class).fold(Outcome.Totals.NONE, Outcome.Totals::plus);
            for (String province : plan.overlayProvinces()) {
                String folded = VietnameseText.fold(province);
                if (totals.units() > 0
                        && counted.filter(c -> c.group().province().equals(folded))
                                .isEmpty()) {
                    problems.add(Problem.of(OverlayProblem.UNUSED, Optional.empty(), province));
                }
            }
            List<Failure> ofThePlan = problems.stream().map(Failure::of).toList();
            for (Failure failure : ofThePlan) {
                totals = totals.plus(failure);
            }
            int parts = 1 + (int) ((totals.failures() + totals.warnings()) / FAILURES_A_PART);
            JavaRDD<Failure> failures = only(outcomes, Failure.class)
                    .union(context.parallelize(new ArrayList<>(ofThePlan), 1))
                    .sortBy(failure -> failure, true, parts);
            withHeader(ProblemLog.HEADER, failures.map(Failure::csv)).saveAsTextFile(output + "/failures");
            return new Summary(totals.units(), totals.failures(), totals.warnings(), totals.laterRows());
        } finally {
            outcomes.unpersist(false);
        }
    }

    /** Everything that the files say, a row each: the good rows under their unit, the failures under none. */
    private static JavaRDD<Row> rows(
            JavaSparkContext context, Broadcast<AssessmentPlan> plan, List<ObservationFile> files) {
        Broadcast<SerializableConfiguration> configuration =
                context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        List<NumberedFile> numbered = new ArrayList<>();
        for (ObservationFile file : files) {
            numbered.add(new NumberedFile(numbered.size(), file));
        }
        return context.parallelize(numbered, Math.max(1, numbered.size()))
                .flatMap(file -> read(file, plan.value(), configuration.value().value()));
    }

    /**
     * A file with its place in the order of files.
     *
     * @param number the files before it
     * @param file the file
     */
    private record NumberedFile(int number, ObservationFile file) implements Serializable {}

    private static Iterator<Row> read(NumberedFile file, AssessmentPlan plan, Configuration configuration) {
        RowFeed<Row> feed = new RowFeed<>(sink -> read(file, plan, configuration, sink));
        TaskContext.get().addTaskCompletionListener((TaskCompletionListener) task -> feed.close());
        return feed;
    }

    private static void read(NumberedFile file, AssessmentPlan plan, Configuration configuration, Consumer<Row> sink) {
        AtomicLong number = new AtomicLong();
        file.file.read(
                configuration,
                plan.options(),
                report -> sink.accept(RowFactory.create(
                        report.unit().hashCode(),
                        report.unit(),
                        file.number,
                        number.getAndIncrement(),
                        RowBytes.of(report))),
                problem -> sink.accept(RowFactory.create(
                        Long.hashCode(number.get()),
                        "",
                        file.number,
                        number.getAndIncrement(),
                        RowBytes.of(Failure.of(problem)))));
    }

    private static <T extends Outcome> JavaRDD<T> only(JavaRDD<Outcome> outcomes, Class<T> kind) {
        return outcomes.filter(kind::isInstance).map(kind::cast);
    }

    /** Each part begins with the header, as Spark and others expect of a folder of CSV files. */
    private static JavaRDD<String> withHeader(List<String> header, JavaRDD<String> lines) {
        String first = Csv.line(header);
        return lines.mapPartitions(part -> headed(first, part));
    }

    private static Iterator<String> headed(String header, Iterator<String> lines) {
        return new Iterator<>() {
            private boolean begun;

            @Override
            public boolean hasNext() {
                return !begun || lines.hasNext();
            }

            @Override
            public String next() {
                if (begun) {
                    return lines.next();
                }
                begun = true;
                return header;
            }
        };
    }
}
