package org.ntmcriteria.examples.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntmcriteria.analysis.aggregate.Aggregate;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.json.NtmJson;
import org.ntmcriteria.io.table.RegisterCompletion;
import org.ntmcriteria.io.table.UnitTable;
import org.ntmcriteria.io.table.UnitTableReader;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.rules.evaluate.AssessmentProblem;

class SparkAssessmentTest {
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);
    private static final AssessmentPlan PLAN =
            AssessmentPlan.of("commune-ntm/2021-2025").withAsOf(DAY);
    private static final Path ROOT = Path.of("../..");
    private static final String HEADER = "unit,name,district,province,region,classes,date,indicator,value,note\n";

    private static SparkSession spark;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        spark = NtmSpark.session(new SparkConf().setMaster("local[2]"));
    }

    @AfterAll
    static void stop() {
        spark.stop();
    }

    @Test
    void a_hundred_thousand_communes_give_what_one_machine_gives_byte_for_byte() throws IOException {
        new SyntheticCommunes(100_000, true).write(folder.resolve("in"), 9);
        SparkAssessment.Summary summary = bothGiveTheSame(PLAN, folder.resolve("in"));
        assertThat(summary.units()).isEqualTo(100_000);
        assertThat(summary.failures()).isGreaterThan(1_000);
        assertThat(summary.laterRows()).isGreaterThanOrEqualTo(99);
        // Every fault that is put into the files is told.
        assertThat(codes("failures.csv"))
                .contains(
                        "NTM-1002",
                        "NTM-1007",
                        "NTM-1008",
                        "NTM-2001",
                        "NTM-2002",
                        "NTM-2003",
                        "NTM-2004",
                        "NTM-2005",
                        "NTM-2006",
                        "NTM-2007",
                        "NTM-2008",
                        "NTM-3001");
    }

    @Test
    void every_fault_of_the_readers_tests_is_told_as_the_reader_tells_it() throws IOException {
        Path faults = ROOT.resolve("io/src/test/resources/faults/observations");
        Path in = Files.createDirectory(folder.resolve("in"));
        try (Stream<Path> cases = Files.list(faults)) {
            for (Path one : cases.sorted().toList()) {
                if (Files.isRegularFile(one.resolve("input.csv")) && !startsLikeAWorkbook(one.resolve("input.csv"))) {
                    Files.copy(one.resolve("input.csv"), in.resolve(one.getFileName() + ".csv"));
                }
            }
        }
        Files.copy(ROOT.resolve("examples/samples/observations-2024.csv"), in.resolve("sample.csv"));
        Files.copy(ROOT.resolve("examples/samples/lang-son-2024.csv"), in.resolve("verdicts.csv"));
        Files.writeString(in.resolve("values.csv"), "unit,date,3.1,10\nA,2024-12-31,84.5,46\n");
        Files.writeString(in.resolve("form.csv"), "TT,Nội dung,Kết quả\n3.1,Tưới tiêu,84.5\n");
        SparkAssessment.Summary summary = bothGiveTheSame(PLAN, in);
        assertThat(summary.failures()).isGreaterThan(30);
        // A table with a row per unit is not one of observations.
        assertThat(Files.readString(folder.resolve("single/failures.csv")))
                .contains("NTM-1023,FAILURE," + in + "/verdicts.csv")
                .contains("NTM-1023,FAILURE," + in + "/values.csv")
                .contains("NTM-1023,FAILURE," + in + "/form.csv");
    }

    @Test
    void one_file_gives_what_the_reader_of_whole_tables_gives() throws IOException {
        new SyntheticCommunes(3_000, true).write(folder.resolve("in"), 1);
        Path file = folder.resolve("in/part-0000.csv");
        SparkAssessment.run(
                spark, PLAN, file.toString(), folder.resolve("spark").toString());

        ReadResult<UnitTable> reading = UnitTableReader.read(InputFile.of(file), PLAN.options());
        List<Problem> problems = new ArrayList<>(reading.problems());
        List<Assessment> assessments = new ArrayList<>();
        RegisterCompletion completion =
                new RegisterCompletion(UnitRegister.standard(), Level.COMMUNE, Optional.empty(), Optional.of(DAY));
        for (UnitRecord stated : reading.value().units()) {
            UnitRecord unit = completion.complete(stated, problems::add);
            assessments.add(PLAN.evaluator().assess(unit, DAY));
            problems.addAll(assessments.get(assessments.size() - 1).problems());
        }
        // What only all rows together make doubtful.
        UnitTableReader.stream(InputFile.of(file), PLAN.options(), row -> {}, problem -> {
            if (problem.code() instanceof AssessmentProblem) {
                problems.add(problem);
            }
        });
        List<String> expected = new ArrayList<>();
        for (Assessment assessment : assessments) {
            expected.add(NtmJson.mapper().writeValueAsString(assessment));
        }
        assertThat(lines("spark/assessments")).isEqualTo(sorted(expected));
        assertThat(lines("spark/failures"))
                .isEqualTo(sorted(Stream.concat(
                                Stream.of("code,severity,file,line,column,text,message"),
                                problems.stream().map(p -> Failure.of(p).csv()))
                        .flatMap(String::lines)
                        .toList()));
        Map<String, Aggregate> provinces =
                Aggregate.by(assessments, a -> List.of(a.unit().province().orElseThrow()));
        List<String> counts = lines("spark/aggregates");
        assertThat(counts).hasSize(1 + 20 * provinces.size());
        provinces.forEach((province, aggregate) -> assertThat(counts)
                .contains(String.join(
                        ",",
                        province,
                        "2024",
                        "commune-ntm/2021-2025",
                        "" + aggregate.units(),
                        "10",
                        "" + aggregate.criteria().get(10).met(),
                        "" + aggregate.criteria().get(10).notMet(),
                        "" + aggregate.criteria().get(10).undetermined(),
                        "" + aggregate.criteria().get(10).notApplicable())));
    }

    @Test
    void each_unit_at_its_latest_day_and_overlays_and_own_sets_give_the_same() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.copy(ROOT.resolve("examples/samples/own-set-observations.csv"), in.resolve("a.csv"));
        // A unit whose latest day no set assesses, with a report made twice.
        Files.writeString(
                in.resolve("b.csv"),
                HEADER
                        + "Z-1,,,,,,1999-01-01,1.1,Đ,\nZ-1,,,,,,1999-01-01,1.1,Đ,\nZ-2,,,lạng sơn,,,2024-12-31,10,39,\n");
        AssessmentPlan plan = AssessmentPlan.of("commune-ntm/2021-2025")
                .withSets(ROOT.resolve("examples/samples/own-set"))
                .withOverlay(InputFile.of(ROOT.resolve("examples/samples/overlay-lang-son.csv")))
                .withOverlay(InputFile.ofText(
                        "other.csv",
                        "act,in_force_from,province,set,indicator,stratum,op,value,unit\n"
                                + "1/QĐ,2024-01-01,Nơi khác,commune-ntm/2021-2025,10,TDMNPB,>=,x,\n"
                                + "1/QĐ,2024-01-01,Nơi khác,commune-ntm/2021-2025,2.1,TDMNPB,>=,95,%\n"))
                .withProvince("Lạng Sơn");
        bothGiveTheSame(plan, in);
        assertThat(codes("failures.csv")).contains("NTM-2007").anyMatch(code -> code.startsWith("NTM-4"));
        assertThat(Files.readString(folder.resolve("single/failures.csv"))).contains("Nơi khác", "Z-1");
        // Both writings of the province are one.
        assertThat(lines("spark/aggregates")).allMatch(line -> !line.startsWith("lạng sơn,"));
    }

    @Test
    void parquet_gives_what_the_same_rows_give_as_csv() throws IOException {
        new SyntheticCommunes(2_000, false).write(folder.resolve("csv"), 2);
        Files.writeString(
                folder.resolve("csv/part-0002.csv"),
                HEADER + "X0000001,Xã khác,,,,,2024-12-31,3.1,84.5 kg,\n,,,,,,2024-12-31,3.1,84.5,\n"
                        + "X0000003,,,,,,31/12/24,3.1,84.5,\nX0000005,,,,,,2024-12-31,17.1,5,\n");
        Dataset<Row> rows = spark.read()
                .option("header", true)
                .option("multiLine", true)
                .csv(folder.resolve("csv/part-0000.csv").toString());
        rows.coalesce(1).write().parquet(folder.resolve("in/a").toString());
        spark.read()
                .option("header", true)
                .option("multiLine", true)
                .option("sep", ";")
                .csv(folder.resolve("csv/part-0001.csv").toString())
                .withColumn("date", functions.col("date").cast("date"))
                .coalesce(1)
                .write()
                .mode(SaveMode.Append)
                .parquet(folder.resolve("in/b").toString());
        spark.read()
                .option("header", true)
                .csv(folder.resolve("csv/part-0002.csv").toString())
                .coalesce(1)
                .write()
                .parquet(folder.resolve("in/c").toString());
        spark.range(3)
                .withColumn("value", functions.lit(1.5))
                .coalesce(1)
                .write()
                .parquet(folder.resolve("in/d").toString());
        Files.writeString(Files.createDirectory(folder.resolve("in/e")).resolve("no.parquet"), "no Parquet\n");

        SparkAssessment.Summary summary = bothGiveTheSame(PLAN, folder.resolve("in"));
        assertThat(summary.units()).isEqualTo(2_000);
        List<String> failures = lines("spark/failures");
        assertThat(failures)
                .anyMatch(line -> line.startsWith("NTM-2004") && line.contains("/in/c/") && line.contains(",1,value,"))
                .anyMatch(line -> line.startsWith("NTM-2001") && line.contains(",2,unit,"))
                .anyMatch(line -> line.startsWith("NTM-2002") && line.contains(",3,date,"))
                .anyMatch(line -> line.startsWith("NTM-1001") && line.contains("neither a text nor a day"))
                .anyMatch(line -> line.startsWith("NTM-1001") && line.contains("no.parquet"));
        List<String> fromParquet = lines("spark/assessments");
        SparkAssessment.run(
                spark,
                PLAN,
                folder.resolve("csv").toString(),
                folder.resolve("spark-csv").toString());
        // The problems that stand with an assessment name other places.
        assertThat(withoutPlaces(fromParquet)).isEqualTo(withoutPlaces(lines("spark-csv/assessments")));
    }

    @Test
    void one_code_on_two_hundred_thousand_rows_does_no_harm() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        List<String> keys = List.of("1.1", "1.2", "2.1", "2.2", "3.1", "10", "17.1", "TC7", "TC8", "16");
        StringBuilder rows = new StringBuilder(HEADER);
        for (int i = 0; i < 200_000; i++) {
            // Ten thousand days and ten keys, all of it twice.
            int one = i % 100_000;
            rows.append("0,Xã,,Tỉnh,,,")
                    .append(DAY.minusDays(one / 10))
                    .append(',')
                    .append(keys.get(one % 10))
                    .append(",x,\n");
        }
        Files.writeString(in.resolve("hot.csv"), rows.append("1,Xã,,Tỉnh,,,2024-12-31,1.1,x,\n"));
        SparkAssessment.Summary summary = bothGiveTheSame(PLAN, in);
        assertThat(summary.units()).isEqualTo(2);
        assertThat(summary.failures()).isEqualTo(200_000);
    }

    @Test
    void a_workbook_is_refused_and_the_rest_is_assessed() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.write(in.resolve("a.xlsx"), new byte[] {'P', 'K', 3, 4, 20, 0});
        Files.writeString(in.resolve("b.csv"), HEADER + "A,,,,,,2024-12-31,1.1,Đ,\n");
        Files.writeString(in.resolve("_SUCCESS"), "");
        SparkAssessment.Summary summary = SparkAssessment.run(
                spark, PLAN, in.toString(), folder.resolve("spark").toString());
        assertThat(summary).isEqualTo(new SparkAssessment.Summary(1, 1, 0, 0));
        assertThat(lines("spark/failures")).anyMatch(line -> line.contains("a.xlsx") && line.contains("a workbook"));
    }

    /** Runs the job both ways and holds the sorted outputs against each other, byte for byte. */
    private SparkAssessment.Summary bothGiveTheSame(AssessmentPlan plan, Path in) throws IOException {
        SparkAssessment.Summary bySpark = SparkAssessment.run(
                spark, plan, in.toString(), folder.resolve("spark").toString());
        SparkAssessment.Summary alone = SingleNodeAssessment.run(
                plan, ObservationFile.list(in.toString(), new Configuration()), folder.resolve("single"));
        assertThat(bySpark).isEqualTo(alone);
        assertThat(lines("spark/failures")).isEqualTo(sorted(fileLines("single/failures.csv")));
        assertThat(lines("spark/aggregates")).isEqualTo(sorted(fileLines("single/aggregates.csv")));
        assertSameAssessments();
        return bySpark;
    }

    /** What sorting both would show, without having gigabytes in memory: each unit's line is there once, and equal. */
    private void assertSameAssessments() throws IOException {
        Path single = folder.resolve("single/assessments");
        Map<String, long[]> places = new HashMap<>();
        forEachLine(single, (start, line) -> assertThat(places.put(unit(line), new long[] {start, line.length}))
                .isNull());
        try (RandomAccessFile file = new RandomAccessFile(single.toFile(), "r")) {
            for (Path part : parts("spark/assessments")) {
                forEachLine(part, (start, line) -> {
                    long[] place = places.remove(unit(line));
                    assertThat(place).as("once in both: %s", unit(line)).isNotNull();
                    byte[] expected = new byte[(int) place[1]];
                    file.seek(place[0]);
                    file.readFully(expected);
                    if (!Arrays.equals(line, expected)) {
                        assertThat(new String(line, StandardCharsets.UTF_8))
                                .isEqualTo(new String(expected, StandardCharsets.UTF_8));
                    }
                });
            }
        }
        assertThat(places.keySet()).as("assessed by one machine only").isEmpty();
    }

    private interface LineTaker {
        void take(long start, byte[] line) throws IOException;
    }

    private static void forEachLine(Path file, LineTaker taker) throws IOException {
        byte[] line = new byte[1 << 16];
        long start = 0;
        int length = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            for (int c = in.read(); c >= 0; c = in.read()) {
                if (c == '\n') {
                    taker.take(start, Arrays.copyOf(line, length));
                    start += length + 1L;
                    length = 0;
                } else {
                    line = length == line.length ? Arrays.copyOf(line, 2 * length) : line;
                    line[length++] = (byte) c;
                }
            }
        }
        assertThat(length).isZero();
    }

    private static String unit(byte[] line) {
        String start = new String(line, 0, Math.min(line.length, 200), StandardCharsets.UTF_8);
        int from = start.indexOf("\"code\":\"") + 8;
        return start.substring(from, start.indexOf('"', from));
    }

    private static boolean startsLikeAWorkbook(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        return bytes.length > 2 && bytes[0] == 'P' && bytes[1] == 'K';
    }

    private List<Path> parts(String output) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(output))) {
            return files.filter(f -> f.getFileName().toString().startsWith("part-"))
                    .sorted()
                    .toList();
        }
    }

    /** The lines of an output's parts, sorted. */
    private List<String> lines(String output) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path part : parts(output)) {
            lines.addAll(Files.readAllLines(part));
        }
        return sorted(lines);
    }

    private static List<String> withoutPlaces(List<String> assessments) {
        return assessments.stream()
                .map(line -> line.replaceAll("\"place\":\\{[^}]*}", ""))
                .toList();
    }

    private List<String> fileLines(String file) throws IOException {
        return Files.readAllLines(folder.resolve(file));
    }

    private static List<String> sorted(List<String> lines) {
        List<String> sorted = new ArrayList<>(lines);
        Collections.sort(sorted);
        return sorted;
    }

    private List<String> codes(String failures) throws IOException {
        return fileLines("single/" + failures).stream()
                .map(line -> line.split(",", 2)[0])
                .filter(code -> code.startsWith("NTM-"))
                .distinct()
                .collect(Collectors.toList());
    }
}
