package org.ntmcriteria.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * Runs all benchmarks in one short pass and writes the ratios that the project promises as a page. Times are not
 * written, since they say more of the machine than of the code, but for those of the register, whose bar is a time.
 */
public final class Results {
    /** How long a pass takes for each benchmark. */
    private record Pass(int rounds, int warmups, int measured, int starts, TimeValue each) {
        /** Some ten minutes on two cores. */
        private static final Pass SHORT = new Pass(3, 4, 5, 15, TimeValue.seconds(1));

        /** Shows that everything runs and agrees, and nothing else. */
        private static final Pass SMOKE = new Pass(1, 1, 1, 3, TimeValue.milliseconds(200));
    }

    /** What one benchmark took, a number per measured stretch of time. */
    private record Taken(double[] sorted) {
        private static Taken of(List<Double> times) {
            double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
            Arrays.sort(sorted);
            return new Taken(sorted);
        }

        private Taken and(Taken more) {
            List<Double> all = new ArrayList<>();
            Arrays.stream(sorted).forEach(all::add);
            Arrays.stream(more.sorted).forEach(all::add);
            return of(all);
        }

        private double median() {
            int middle = sorted.length / 2;
            return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        }

        /** From the least to the greatest, in percent of the median. */
        private String spread() {
            return String.format(
                    Locale.ROOT,
                    "−%.0f … +%.0f %%",
                    100 * (1 - sorted[0] / median()),
                    100 * (sorted[sorted.length - 1] / median() - 1));
        }
    }

    private final Map<String, Taken> taken = new TreeMap<>();
    private final StringBuilder page = new StringBuilder();

    private Results() {}

    /**
     * Runs.
     *
     * @param arguments the file to write; {@code --smoke} for a pass that only shows that everything runs
     * @throws RunnerException if a benchmark fails, as where two assesses do not agree
     * @throws IOException if the file cannot be written
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        List<String> words = new ArrayList<>(List.of(arguments));
        boolean smoke = words.remove("--smoke");
        if (words.size() != 1) {
            System.err.println("usage: Results [--smoke] FILE");
            System.exit(2);
        }
        Results results = new Results();
        results.run(smoke ? Pass.SMOKE : Pass.SHORT);
        results.write(smoke);
        Files.writeString(Path.of(words.get(0)), results.page, StandardCharsets.UTF_8);
    }

    private void run(Pass pass) throws RunnerException, IOException {
        IoBenchmark.requireAgreement();
        // Pairs that lie close together take turns, since a shared machine's speed drifts.
        String assesses = EvaluationBenchmark.class.getName() + ".(columnar|handWrittenFloor)";
        String readers = IoBenchmark.class.getName() + ".(jsonIn|jsonInDatabind|csvBare|csvIntoPanel)$";
        // Reading and writing pass through more code, which takes longer to be compiled.
        int longer = 2 * pass.warmups;
        for (int round = 0; round < pass.rounds; round++) {
            add(new Runner(inside(pass, pass.warmups).include(assesses).build()).run());
            add(new Runner(inside(pass, longer).include(readers).build()).run());
        }
        add(new Runner(inside(pass, pass.warmups)
                        .include(EvaluationBenchmark.class.getName())
                        .exclude(assesses)
                        .include(ScaleBenchmark.class.getName())
                        .include(RegisterBenchmark.class.getName())
                        .build())
                .run());
        add(new Runner(inside(pass, longer)
                        .include(IoBenchmark.class.getName())
                        .exclude(readers)
                        .build())
                .run());
        ChainedOptionsBuilder starts = new OptionsBuilder()
                .include(StartBenchmark.class.getName())
                .shouldFailOnError(true)
                .forks(1)
                .warmupIterations(2)
                .measurementIterations(pass.starts);
        add(new Runner(starts.build()).run());
    }

    private static ChainedOptionsBuilder inside(Pass pass, int warmups) {
        return new OptionsBuilder()
                .shouldFailOnError(true)
                .forks(1)
                .warmupIterations(warmups)
                .warmupTime(pass.each)
                .measurementIterations(pass.measured)
                .measurementTime(pass.each);
    }

    private void add(Collection<RunResult> results) {
        for (RunResult result : results) {
            List<Double> times = new ArrayList<>();
            result.getBenchmarkResults().forEach(fork -> fork.getIterationResults()
                    .forEach(iteration -> times.add(time(iteration, result.getParams()))));
            String name = result.getParams().getBenchmark().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
            String size = result.getParams().getParam("communes");
            taken.merge(size == null ? name : name + " " + size, Taken.of(times), Taken::and);
        }
    }

    /** Per commune where the benchmark has a number of them. */
    private static double time(IterationResult iteration, BenchmarkParams params) {
        String communes = params.getParam("communes");
        double time = iteration.getPrimaryResult().getScore();
        return communes == null ? time : time / Integer.parseInt(communes);
    }

    private void write(boolean smoke) throws IOException {
        line("# Results");
        line("");
        line("Written by `bin/benchmarks`; ratios of medians in one run, and times only of the register."
                + (smoke ? " **A smoke pass: these ratios say nothing.**" : ""));
        line("");
        line("* machine: " + Runtime.getRuntime().availableProcessors() + " processors (" + processor() + "), "
                + System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        line("* Java " + System.getProperty("java.runtime.version") + ", " + System.getProperty("java.vm.name"));
        line("* " + versions());
        line("");
        evaluation();
        scale();
        register();
        io();
        start();
    }

    private void evaluation() {
        line("## Assessing one commune by commune-ntm/2021-2025");
        line("");
        line(
                "All assess the same 1,000 communes and are checked to agree before they are timed. The hand-written loop is"
                        + " the floor: it gives the same bits and counts for this one table, knows nothing else, and writes into"
                        + " arrays that it keeps. Spread: from the fastest to the slowest stretch, in percent of the median.");
        line("");
        line("| evaluator | hand-written loop = 1 | columnar = 1 | spread |");
        line("|---|---|---|---|");
        for (String assessor : List.of("handWrittenFloor", "columnar", "explaining", "drools", "jsonLogic", "dmn")) {
            String name = "EvaluationBenchmark." + assessor;
            line("| " + assessor + " | " + ratio(name, "EvaluationBenchmark.handWrittenFloor") + " | "
                    + ratio(name, "EvaluationBenchmark.columnar") + " | "
                    + taken.get(name).spread() + " |");
        }
        line("");
        bars();
        bar(
                "columnar / hand-written loop",
                "EvaluationBenchmark.columnar",
                "EvaluationBenchmark.handWrittenFloor",
                1.3);
        atLeast("DMN / columnar", "EvaluationBenchmark.dmn", "EvaluationBenchmark.columnar", 200);
        atLeast("Drools / columnar", "EvaluationBenchmark.drools", "EvaluationBenchmark.columnar", 50);
        bar("explaining / Drools", "EvaluationBenchmark.explaining", "EvaluationBenchmark.drools", 1);
        bar("explaining / DMN", "EvaluationBenchmark.explaining", "EvaluationBenchmark.dmn", 1);
        line("");
    }

    private void scale() {
        line("## Assessing a panel, per commune");
        line("");
        line("| communes | one thread, 1,000 = 1 | all threads, one thread = 1 | spread |");
        line("|---|---|---|---|");
        for (String size : List.of("1000", "10000", "100000", "1000000")) {
            String name = "ScaleBenchmark.columnar " + size;
            line("| " + size + " | " + ratio(name, "ScaleBenchmark.columnar 1000") + " | "
                    + ratio("ScaleBenchmark.inParallel " + size, name) + " | "
                    + taken.get(name).spread() + " |");
        }
        line("");
        bars();
        bar("10⁶ / 10³ communes", "ScaleBenchmark.columnar 1000000", "ScaleBenchmark.columnar 1000", 1.5);
        line("");
    }

    private void register() {
        line("## Joining the register with a panel of 10⁶ rows, per row in one thread");
        line("");
        line(
                "By code the unit of each row, or all that a panel takes of it; by name with district and province, asked for"
                        + " once for each different name.");
        line("");
        line("| join | nanoseconds | bar | holds | spread |");
        line("|---|---|---|---|---|");
        for (String join : List.of("byCode", "completed", "byName")) {
            Taken of = taken.get("RegisterBenchmark." + join + " 1000000");
            line("| " + join + " | " + number(of.median()) + " | ≤ 200 | " + (of.median() <= 200 ? "yes" : "**no**")
                    + " | " + of.spread() + " |");
        }
        line("");
    }

    private void io() {
        line("## Reading and writing");
        line("");
        line(
                "The long table of 2,000 communes beside FastCSV handing over the records of the same file, and as a workbook"
                        + " beside fastexcel handing over the texts of its cells; the assessments of 500 communes beside Jackson writing and reading the tokens of the same bytes (reading no text of"
                        + " any), and beside databind of plain records with the same texts, which check nothing.");
        line("");
        bars();
        bar("CSV into a panel / FastCSV alone", "IoBenchmark.csvIntoPanel", "IoBenchmark.csvBare", 2);
        bar("CSV into observations / FastCSV alone", "IoBenchmark.csvIntoObservations", "IoBenchmark.csvBare", 5);
        bar(
                "XLSX into observations / fastexcel alone",
                "IoBenchmark.xlsxIntoObservations",
                "IoBenchmark.xlsxBare",
                3.3);
        bar("JSON out / tokens", "IoBenchmark.jsonOut", "IoBenchmark.jsonOutTokens", 2);
        bar("JSON out / databind", "IoBenchmark.jsonOut", "IoBenchmark.jsonOutDatabind", 1.3);
        bar("JSON in / tokens", "IoBenchmark.jsonIn", "IoBenchmark.jsonInTokens", 3);
        bar("JSON in / databind", "IoBenchmark.jsonIn", "IoBenchmark.jsonInDatabind", 1.3);
        line("");
    }

    private void start() {
        line("## Starting, whole processes");
        line("");
        line(
                "All with the flags of `bin/ntm`; the library as a program that embeds it starts it, with an archive of its"
                        + " classes as `bin/ntm` has one, and without.");
        line("");
        bars();
        bar("catalogue loaded / bare main", "StartBenchmark.catalogue", "StartBenchmark.bareMain", 3);
        bar("first verdict / bare main", "StartBenchmark.firstVerdict", "StartBenchmark.bareMain", 3);
        line("| first verdict without an archive / bare main | "
                + ratio("StartBenchmark.firstVerdictWithoutArchive", "StartBenchmark.bareMain") + " | – | – | "
                + taken.get("StartBenchmark.firstVerdictWithoutArchive").spread() + " |");
        bar("`ntm assess`, 181 communes / bare main", "StartBenchmark.command", "StartBenchmark.bareMain", 6);
    }

    private void bars() {
        line("| ratio | measured | bar | holds | spread |");
        line("|---|---|---|---|---|");
    }

    private void bar(String what, String name, String base, double most) {
        line("| " + what + " | " + ratio(name, base) + " | ≤ " + number(most) + " | "
                + (quotient(name, base) <= most ? "yes" : "**no**") + " | "
                + taken.get(name).spread() + " |");
    }

    private void atLeast(String what, String name, String base, double least) {
        line("| " + what + " | " + ratio(name, base) + " | ≥ " + number(least) + " | "
                + (quotient(name, base) >= least ? "yes" : "**no**") + " | "
                + taken.get(name).spread() + " |");
    }

    private double quotient(String name, String base) {
        return taken.get(name).median() / taken.get(base).median();
    }

    private String ratio(String name, String base) {
        return number(quotient(name, base));
    }

    private static String number(double ratio) {
        return String.format(Locale.ROOT, ratio < 100 ? "%.2f" : "%.0f", ratio).replaceFirst("\\.00$", "");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }

    private static String versions() {
        return "Drools and KIE DMN " + jar("drools-core") + ", json-logic-java " + jar("json-logic-java") + ", FastCSV "
                + jar("fastcsv") + ", fastexcel " + jar("fastexcel-reader") + ", Jackson " + jar("jackson-databind")
                + ", JMH " + jar("jmh-core");
    }

    private static String jar(String artifact) {
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            String name = Path.of(entry).getFileName().toString();
            if (name.matches(artifact + "-[0-9].*\\.jar")) {
                return name.substring(artifact.length() + 1, name.length() - ".jar".length());
            }
        }
        return "of unknown version";
    }

    private static String processor() throws IOException {
        Path information = Path.of("/proc/cpuinfo");
        if (!Files.exists(information)) {
            return "of unknown kind";
        }
        return Files.readAllLines(information).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("of unknown kind");
    }
}
