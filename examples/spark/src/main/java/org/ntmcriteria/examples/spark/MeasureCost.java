package org.ntmcriteria.examples.spark;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/**
 * The parts of {@code bin/measure-spark}: invented observations, and the same job on them with and without Spark, each
 * in a virtual machine of its own.
 */
public final class MeasureCost {
    private MeasureCost() {}

    /**
     * Runs one part and prints its name, the seconds that it took, and those that the cores worked for it.
     *
     * @param arguments {@code generate FOLDER COMMUNES FILES}, {@code single INPUT OUTPUT}, or {@code spark INPUT
     *     OUTPUT MASTER}
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        AssessmentPlan plan = AssessmentPlan.of("commune-ntm/2021-2025").withAsOf(LocalDate.of(2024, 12, 31));
        long begun = System.nanoTime();
        switch (arguments[0]) {
            case "generate" ->
                new SyntheticCommunes(Integer.parseInt(arguments[2]), true)
                        .write(Path.of(arguments[1]), Integer.parseInt(arguments[3]));
            case "single" ->
                SingleNodeAssessment.run(
                        plan, ObservationFile.list(arguments[1], new Configuration()), Path.of(arguments[2]));
            case "spark" -> {
                SparkConf configuration = new SparkConf().setMaster(arguments[3]);
                try (SparkSession spark = NtmSpark.session(configuration)) {
                    SparkAssessment.run(spark, plan, arguments[1], arguments[2]);
                }
            }
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        double cores = ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toMillis()
                / 1e3;
        System.out.printf(Locale.ROOT, "%s %.1f %.1f%n", arguments[0], (System.nanoTime() - begun) / 1e9, cores);
    }
}
