package org.ntmcriteria.examples.spark;

import java.io.FileDescriptor;
import java.io.FileNotFoundException;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import javax.annotation.Nullable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.rules.catalog.CatalogException;
import org.ntmcriteria.rules.catalog.SetLookupException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command that assesses on Spark: what {@code ntm assess} and {@code ntm aggregate} do, for more than one machine.
 */
@Command(
        name = "ntm-spark",
        mixinStandardHelpOptions = true,
        version = "ntm-spark 0.1.0-SNAPSHOT",
        description = "Assesses the communes of many files of observations on Apache Spark.",
        footer = {
            "",
            "OUTPUT gets the folders assessments (JSON lines), aggregates (CSV) and failures (CSV).",
            "Exit codes: 0 done; 1 done, with failures in the input; 2 usage error, nothing could be read,",
            "or the set is not in force on the date; 3 internal error."
        })
public final class NtmSpark implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int FAILURES = 1;
    private static final int UNUSABLE = 2;
    private static final int INTERNAL = 3;

    /** What Spark's Hadoop asks of the runtime is gone from later ones. */
    private static final int NEWEST_JAVA = 21;

    /** How far to trust a cell. */
    enum Trust {
        VERIFIED,
        CORROBORATED,
        RECALLED
    }

    /** Something that the user can mend, said in one line. */
    private static final class UnusableException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnusableException(String message) {
            super(message, null, false, false);
        }
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--set",
            paramLabel = "ID",
            required = true,
            description = "The set, such as commune-ntm/2021-2025.")
    private String set = "";

    @Nullable @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "The day to assess, such as 2024-12-31; without it each unit is assessed at its latest day.")
    private LocalDate asOf;

    @Option(
            names = "--input",
            paramLabel = "PATH",
            required = true,
            description =
                    "Observations: a CSV or .parquet file, or a folder of them, local or of any file system of Hadoop.")
    private String input = "";

    @Option(names = "--output", paramLabel = "FOLDER", required = true, description = "A new folder to write to.")
    private String output = "";

    @Option(names = "--overlay", paramLabel = "FILE", description = "A province's own requirements; repeatable.")
    private List<Path> overlays = List.of();

    @Option(names = "--sets", paramLabel = "DIR", description = "A folder with custom sets; repeatable.")
    private List<Path> folders = List.of();

    @Option(
            names = "--register",
            paramLabel = "DIR",
            defaultValue = "standard",
            description =
                    "The register of units: standard, the built-in one; a folder, a custom one on top of it; none.")
    private Path register;

    @Nullable @Option(names = "--province", paramLabel = "NAME", description = "The province of units that state none.")
    private String province;

    @Option(
            names = "--trust",
            paramLabel = "verified|corroborated|recalled",
            defaultValue = "recalled",
            description = "The weakest source that counts as known (default: ${DEFAULT-VALUE}).")
    private Trust trust = Trust.RECALLED;

    @Option(
            names = "--decimal",
            paramLabel = "point|comma",
            defaultValue = "point",
            description = "How decimals are written in the observations (default: ${DEFAULT-VALUE}).")
    private DecimalStyle decimals = DecimalStyle.POINT;

    @Nullable @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark's master, such as local[2]; without it what spark-submit says, else local[*].")
    private String master;

    private NtmSpark() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(out, err, arguments));
    }

    /**
     * Runs the command.
     *
     * @param out takes what is printed
     * @param err takes messages
     * @param arguments the command line
     * @return the exit code
     */
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        CommandLine command = new CommandLine(new NtmSpark());
        command.setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true));
        command.setErr(new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true));
        command.setUsageHelpWidth(100);
        command.setCaseInsensitiveEnumValuesAllowed(true);
        command.registerConverter(LocalDate.class, NtmSpark::day);
        command.setParameterExceptionHandler((e, given) -> {
            command.getErr().println("ntm-spark: " + e.getMessage());
            command.getErr().println("Try 'ntm-spark --help'.");
            return UNUSABLE;
        });
        command.setExecutionExceptionHandler((e, line, result) -> explain(e, line.getErr()));
        return command.execute(arguments);
    }

    private static LocalDate day(String text) {
        try {
            return DateRange.parseDay(text);
        } catch (UnreadableTextException e) {
            throw new CommandLine.TypeConversionException(e.getMessage());
        }
    }

    private static int explain(Exception e, PrintWriter err) {
        if (e instanceof CatalogException catalog) {
            for (Problem problem : catalog.problems()) {
                err.println("ntm-spark: " + problem);
            }
            return UNUSABLE;
        }
        if (e instanceof SetLookupException lookup) {
            err.println("ntm-spark: " + lookup.message(Language.EN));
            return UNUSABLE;
        }
        if (e instanceof UnusableException) {
            err.println("ntm-spark: " + e.getMessage());
            return UNUSABLE;
        }
        err.println("ntm-spark: internal error, please report it: " + e);
        for (StackTraceElement element : e.getStackTrace()) {
            if (element.getClassName().startsWith("org.ntmcriteria")) {
                err.println("ntm-spark:   at " + element);
                break;
            }
        }
        return INTERNAL;
    }

    @Override
    public Integer call() throws IOException {
        if (Runtime.version().feature() > NEWEST_JAVA) {
            spec.commandLine()
                    .getErr()
                    .println("ntm-spark: Spark 4.0 runs on Java 17 and 21, not on "
                            + Runtime.version().feature() + "; set JAVA_HOME");
            return INTERNAL;
        }
        AssessmentPlan plan = plan();
        // Before Spark starts, which takes seconds.
        plan.evaluator();
        for (Problem problem : plan.problems()) {
            if (problem.code() == FileProblem.UNREADABLE_FILE) {
                throw new UnusableException(problem.toString());
            }
        }
        SparkConf configuration = new SparkConf();
        if (master != null) {
            configuration.setMaster(master);
        }
        try (SparkSession spark = session(configuration)) {
            Configuration hadoop = spark.sparkContext().hadoopConfiguration();
            refuseUnusablePaths(hadoop);
            SparkAssessment.Summary summary = SparkAssessment.run(spark, plan, input, output);
            PrintWriter out = spec.commandLine().getOut();
            out.println(summary.units() + " units assessed by " + set + " → " + output);
            out.println(
                    summary.failures() + " failures, " + summary.warnings() + " warnings → " + output + "/failures");
            if (summary.laterRows() > 0) {
                out.println(summary.laterRows() + " observations after the day assessed are left out");
            }
            return summary.units() == 0 ? UNUSABLE : summary.failures() > 0 ? FAILURES : DONE;
        }
    }

    private AssessmentPlan plan() throws IOException {
        AssessmentPlan plan = AssessmentPlan.of(set)
                .withAsOf(asOf)
                .withProvince(province)
                .withMinimumStatus(SourceStatus.valueOf(trust.name()))
                .withDecimals(decimals);
        try {
            plan = plan.withRegister(register);
        } catch (IOException e) {
            throw new UnusableException("the register " + register + " cannot be read");
        }
        for (Path folder : folders) {
            plan = plan.withSets(folder);
        }
        for (Path overlay : overlays) {
            try {
                plan = plan.withOverlay(InputFile.of(overlay));
            } catch (IOException e) {
                throw new UnusableException("the overlay " + overlay + " cannot be read");
            }
        }
        return plan;
    }

    /** A session that serves no pages; alone on one machine it listens to nobody else. */
    static SparkSession session(SparkConf configuration) {
        if (configuration.get("spark.master", "local[*]").startsWith("local")) {
            configuration.setIfMissing("spark.master", "local[*]");
            configuration.setIfMissing("spark.driver.bindAddress", "127.0.0.1");
            configuration.setIfMissing("spark.driver.host", "127.0.0.1");
        }
        configuration.setIfMissing("spark.app.name", "ntm-spark");
        configuration.setIfMissing("spark.ui.enabled", "false");
        configuration.setIfMissing("spark.ui.showConsoleProgress", "false");
        // What is assessed waits on disk until all three outputs are written.
        configuration.setIfMissing("spark.rdd.compress", "true");
        return SparkSession.builder().config(configuration).getOrCreate();
    }

    private void refuseUnusablePaths(Configuration hadoop) throws IOException {
        try {
            if (ObservationFile.list(input, hadoop).isEmpty()) {
                throw new UnusableException(input + " has no files");
            }
        } catch (FileNotFoundException e) {
            throw new UnusableException(input + ": there is no such file or folder");
        }
        org.apache.hadoop.fs.Path folder = new org.apache.hadoop.fs.Path(output);
        if (folder.getFileSystem(hadoop).exists(folder)) {
            throw new UnusableException(output + " is there already; name a new folder");
        }
    }
}
