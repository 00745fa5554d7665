package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files of 10 MiB, each given to the command in a process with a heap of 64 MiB: a result, or one line.
 * {@code bin/measure-large-files} takes all kinds of them and prints the times.
 */
class LargeFilesTest extends CommandTestBase {
    private static final boolean ALL = Boolean.getBoolean("ntm.large.files");
    private static final int HEAP = 64;
    private static final int SIZE = 10 << 20;
    private static final String HEADER = "unit,name,region,date,indicator,value\n";
    private static final String NUMBERED =
            IntStream.rangeClosed(1, 19).mapToObj(i -> "TC" + i).collect(Collectors.joining(","));

    /** What a file holds. */
    private enum Kind {
        LONG(".csv", HEADER, i -> "X%06d,Xã %d,TDMNPB,2024-12-31,%d,Đ%n".formatted(i / 19, i / 19, 1 + i % 19)),
        UNITS(".csv", HEADER, i -> "X%06d,Xã %d,TDMNPB,2024-12-31,3.1,%d%n".formatted(i, i, 50 + i % 50)),
        WIDE(".csv", "unit,region,date," + NUMBERED + "\n", i -> "X" + i + ",TDMNPB,2024-12-31" + verdicts(i) + "\n"),
        UNREADABLE(".csv", HEADER, i -> "X%06d,Xã %d,TDMNPB,2024-12-31,3.1,x%d%n".formatted(i, i, i)),
        TWO_FAULTS(".csv", HEADER, i -> "X%06d,Xã %d,abc,2024-12-31,3.1,x%d%n".formatted(i, i, i)),
        BROKEN_QUOTES(".csv", HEADER + "A,Xã A,TDMNPB,2024-12-31,3.1,80\n", i -> "\"a\"b\n"),
        COLUMNS(".csv", "unit,date,TC1", i -> ",c" + i),
        LINE(".csv", "", i -> "x"),
        QUOTES(".csv", "", i -> "\""),
        COMMAS(".csv", "", i -> ","),
        LINES(".csv", "", i -> "\n"),
        ZEROS(".csv", "", i -> "\0"),
        JSON(".json", "[", i -> "{\"a\":" + i + "},"),
        BRACKETS(".json", "", i -> "["),
        RANDOM(".csv", "", i -> ""),
        DAMAGED(".xlsx", "PK\3\4", i -> ""),
        OVERLAY(
                ".csv",
                "act,issuer,signed,in_force_from,in_force_to,province,set,indicator,part,year,stratum,condition,op,value,"
                        + "unit,status,note\n",
                i -> "9/QĐ-UBND,x,2024-01-01,2024-01-01,,Tỉnh " + i + "," + SET + ",2.1,,,TDMNPB,,>=,95,%,,\n"),
        DECISIONS(
                ".csv",
                "unit,date,decision,set,tier,event\n",
                i -> "X" + i + ",2023-01-01,1/QĐ," + SET + ",NTM,RECOGNISED\n"),
        LONG_WORKBOOK(
                ".xlsx", HEADER, i -> "X%06d,Xã %d,TDMNPB,2024-12-31,%d,Đ%n".formatted(i / 19, i / 19, 1 + i % 19)),
        WIDE_WORKBOOK(
                ".xlsx",
                "unit,region,date," + NUMBERED + "\n",
                i -> "X" + i + ",TDMNPB,2024-12-31" + verdicts(i) + "\n");

        private final String ending;
        private final String header;
        private final IntFunction<String> row;

        Kind(String ending, String header, IntFunction<String> row) {
            this.ending = ending;
            this.header = header;
            this.row = row;
        }

        private static String verdicts(int row) {
            Random random = new Random(row);
            return random.ints(19, 0, 2).mapToObj(i -> i == 0 ? ",Đ" : ",KĐ").collect(Collectors.joining());
        }

        void writeTo(OutputStream file) throws IOException {
            Counting out = new Counting(file);
            if (name().endsWith("WORKBOOK")) {
                writeWorkbook(out);
                return;
            }
            out.write(header.getBytes(StandardCharsets.UTF_8));
            if (this == RANDOM || this == DAMAGED) {
                byte[] bytes = new byte[SIZE - out.written];
                new Random(1).nextBytes(bytes);
                out.write(bytes);
            }
            for (int i = 0; out.written < SIZE; i++) {
                byte[] bytes = row.apply(i).getBytes(StandardCharsets.UTF_8);
                out.write(bytes, 0, Math.min(bytes.length, SIZE - out.written));
            }
        }

        /** Writes a workbook of about the size, with all texts in place. */
        private void writeWorkbook(Counting out) throws IOException {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                String types = "http://schemas.openxmlformats.org/";
                part(
                        zip,
                        "_rels/.rels",
                        "<Relationships><Relationship Id=\"a\" Type=\"" + types
                                + "officeDocument/2006/relationships/officeDocument\" Target=\"xl/workbook.xml\"/>"
                                + "</Relationships>");
                part(
                        zip,
                        "xl/workbook.xml",
                        "<workbook xmlns:r=\"" + types + "officeDocument/2006/relationships\"><sheets>"
                                + "<sheet name=\"S\" r:id=\"s\"/></sheets></workbook>");
                part(
                        zip,
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships><Relationship Id=\"s\" Type=\"" + types
                                + "officeDocument/2006/relationships/worksheet\" Target=\"sheet.xml\"/></Relationships>");
                part(zip, "xl/sheet.xml", "<worksheet><sheetData>" + row(header));
                for (int i = 0; out.written < SIZE - (1 << 14); i++) {
                    zip.write(row(row.apply(i)).getBytes(StandardCharsets.UTF_8));
                }
                zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            }
        }

        private static void part(ZipOutputStream zip, String name, String content) throws IOException {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content.getBytes(StandardCharsets.UTF_8));
        }

        private static String row(String csv) {
            return Arrays.stream(csv.strip().split(","))
                    .map(text -> "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>")
                    .collect(Collectors.joining("", "<row>", "</row>"));
        }
    }

    private static final class Counting extends FilterOutputStream {
        private int written;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            written += length;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            written++;
        }
    }

    static List<Kind> kinds() {
        return new ArrayList<>(
                ALL ? EnumSet.allOf(Kind.class) : EnumSet.of(Kind.LONG, Kind.UNREADABLE, Kind.LINE, Kind.QUOTES));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_file_of_ten_mebibytes_gives_a_result_or_one_line(Kind kind) throws Exception {
        Path file = folder.resolve("large" + kind.ending);
        try (OutputStream out = Files.newOutputStream(file)) {
            kind.writeTo(out);
        }
        long began = System.nanoTime();
        Run run =
                switch (kind) {
                    case DECISIONS -> apart("recognition", file.toString());
                    case OVERLAY ->
                        apart("assess", "--set", SET, "--as-of", "2024-12-31", "--overlay", file.toString(), LANG_SON);
                    default -> apart("assess", "--set", SET, "--as-of", "2024-12-31", file.toString());
                };
        if (ALL) {
            System.out.printf(
                    "%-14s %5d ms, exit code %d, %d KiB printed, %s%n",
                    kind,
                    (System.nanoTime() - began) / 1_000_000,
                    run.exit(),
                    run.out().length() >> 10,
                    run.err().lines().findFirst().orElse(""));
        }
        assertThat(run.exit()).isBetween(0, 3);
        assertThat(run.err()).doesNotContain("Exception", "\tat ");
        if (run.exit() > 1) {
            assertThat(run.out()).isEmpty();
            assertThat(CommandTestBase.withoutTables(run.err()).lines())
                    .singleElement()
                    .asString()
                    .startsWith("ntm: ");
        } else {
            assertThat(run.out()).isNotEmpty();
        }
    }

    @Test
    void ten_thousand_problems_are_marked_within_a_small_heap() throws Exception {
        Path table = file("t.csv", HEADER + WorkTestBase.rows(10_000, Kind.UNREADABLE.row));
        Path checked = folder.resolve("checked.xlsx");
        Run run = apart("check", "--set", SET, "-o", checked.toString(), table.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(1);
        assertThat(run.out()).contains("10000 failures").contains("1000 of 10000 cells are noted");
        assertThat(Files.size(checked)).isGreaterThan(100_000);
    }

    @Test
    void what_is_wrong_beyond_what_is_listed_is_counted() throws Exception {
        Path table = file("t.csv", HEADER + WorkTestBase.rows(10_010, Kind.UNREADABLE.row));
        Path checked = folder.resolve("checked.xlsx");
        Run run = apart("check", "--set", SET, "-o", checked.toString(), table.toString());
        assertThat(run.exit()).as(run.err()).isEqualTo(Ntm.FAILURES);
        assertThat(run.out())
                .contains("10010 failures")
                .contains("10000 of them are listed")
                .contains("1000 of 10000 cells are noted");
        assertThat(run.err()).contains("NTM-1030 10 more failures NTM-2004");
        Run assessed = apart("assess", "--set", SET, table.toString());
        assertThat(assessed.out().lines().toList())
                .contains("failures: 10010")
                .filteredOn(line -> line.contains("NTM-2004"))
                .hasSize(10_001);
    }

    @Test
    void a_table_is_not_given_back_where_rows_left_out_are_not_listed() throws Exception {
        Path table = file("t.csv", HEADER + WorkTestBase.rows(10_001, i -> "X,X,TDMNPB,2024-12-31,3.1,80,,x\n"));
        Run run = apart(
                "check", "--set", SET, "-o", folder.resolve("checked.xlsx").toString(), table.toString());
        assertThat(run.exit()).isEqualTo(Ntm.UNUSABLE);
        assertThat(run.err()).contains("more is wrong with the table than can be listed");
        assertThat(folder.resolve("checked.xlsx")).doesNotExist();
    }

    /** Runs the command in a process of its own with a small heap. */
    private Run apart(String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + HEAP + "m",
                "-XX:TieredStopAtLevel=1",
                "-Duser.language=en",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                Ntm.class.getName()));
        command.addAll(List.of(words));
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        return new Run(process.waitFor(), Files.readString(out), Files.readString(err));
    }
}
