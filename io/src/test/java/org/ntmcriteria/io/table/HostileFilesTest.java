package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.ProblemLog;
import org.ntmcriteria.io.ReadResult;

/** Files that would harm who reads them; {@code .ci/run} hands the same to the command within 256 MB. */
class HostileFilesTest {
    private static final TableOptions OPTIONS = TableOptions.DEFAULT.withAsOf(LocalDate.of(2024, 12, 31));
    /** Where the files are left for the command. */
    private static final Path KEPT = Path.of("target/hostile");

    /** A file, and the one line that is said of it. */
    private record Hostile(byte[] bytes, String line) {}

    private static final Map<String, Hostile> FILES = files();

    private static Map<String, Hostile> files() {
        try {
            return made();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Hostile> made() throws IOException {
        Map<String, Hostile> files = new LinkedHashMap<>();
        files.put(
                "zip bomb.xlsx",
                new Hostile(
                        TestWorkbook.of(TestWorkbook.sheet(" ".repeat(150 << 20))),
                        "NTM-1011 too large: an unpacked part of the workbook; accepted: 100 × its size"));
        files.put(
                "billion laughs.xlsx",
                new Hostile(
                        TestWorkbook.of(laughs()),
                        "NTM-1001 the file cannot be read: the workbook declares a document type (DTD), which a table does not need"));
        files.put(
                "columns.xlsx",
                new Hostile(
                        TestWorkbook.of(TestWorkbook.sheet("<row r=\"1\"><c r=\"BDWGN1\"><v>1</v></c></row>")),
                        "NTM-1011 too large: the columns of a sheet; accepted: 16384"));
        files.put(
                "rows.xlsx",
                new Hostile(
                        TestWorkbook.of(TestWorkbook.sheet("<row/>".repeat((1 << 20) + 1))),
                        "NTM-1011 too large: an unpacked part of the workbook; accepted: 100 × its size"));
        files.put(
                "columns.csv",
                new Hostile(
                        ("unit" + ",TC1".repeat(1_000_000) + "\nA" + ",1".repeat(1_000_000) + "\n")
                                .getBytes(StandardCharsets.UTF_8),
                        "NTM-1011 too large: a row or a cell on this line; accepted: 16,384 columns, 16 Mi characters in a row"));
        files.put(
                "formula in a name.csv",
                new Hostile(
                        text("unit,name,TC1\nA,\"=HYPERLINK(\"\"x\"\",\"\"y\"\")\",1\n"),
                        "NTM-2012 '=HYPERLINK(\"x\",\"y\")' begins like a formula; it is kept as text and written with a leading '"));
        files.put(
                "windows-1258.csv",
                new Hostile(
                        "unit,name,TC1\nA,Tân Tha\u0300nh,1\nB,Tân Lâ\u0323p,0\nC,Tân Lâ\u0323p\u0111,0\n"
                                .getBytes(Charset.forName("windows-1258")),
                        "NTM-1002 this is not UTF-8 text, or letters of it were lost before (�): 'windows-1258?'; save the original as UTF-8"));
        files.put(
                "cut off.xlsx",
                new Hostile(
                        Arrays.copyOf(office(), 1_500),
                        "NTM-1001 the file cannot be read: the file begins like a workbook but is damaged or cut off"));
        files.put(
                "renamed.xlsx",
                new Hostile(
                        ole2(""),
                        "NTM-1001 the file cannot be read: an old .xls or a password-protected workbook; save it as .xlsx without password"));
        files.put(
                "password.xlsx",
                new Hostile(
                        ole2("EncryptedPackage"),
                        "NTM-1001 the file cannot be read: a password-protected workbook; save it without password"));
        files.put(
                "macros.xlsm",
                new Hostile(
                        withMacros(),
                        "NTM-1012 the workbook contains macros; they are not run, and the cells are read as stored"));
        files.putAll(longTexts());
        files.put(
                "empty.xlsx",
                new Hostile(
                        new byte[0],
                        "NTM-1003 the file is empty; a header line is required: unit,date,indicator,value"));
        files.putAll(liars());
        return files;
    }

    /** Texts that patterns took a place on the stack for, or a time that grew with the square of their length. */
    private static Map<String, Hostile> longTexts() {
        Map<String, Hostile> files = new LinkedHashMap<>();
        files.put("many fields in a value.csv", tooLong("A,TDMNPB,2024-12-31,@4b," + "AAA;".repeat(100_000) + "AAA"));
        files.put("blanks in a value.csv", tooLong("A,TDMNPB,2024-12-31,1.1,Đ" + " ".repeat(1_000_000) + "x"));
        files.put("marks in a value.csv", tooLong("A,TDMNPB,2024-12-31,1.1,a" + "\u0323\u0302".repeat(500_000)));
        files.put("digits in a value.csv", tooLong("A,TDMNPB,2024-12-31,1.1," + "9".repeat(1_000_000)));
        files.put("long unit.csv", tooLong("A".repeat(1_000_000) + ",TDMNPB,2024-12-31,1.1,Đ"));
        files.put(
                "days in a name.csv",
                new Hostile(
                        text("name,TC1\n\"" + ", ngày ".repeat(20_000) + " tháng ".repeat(20_000) + "\",Đ\n"),
                        "NTM-1014 too many characters: 280000, at most 1000 are read"));
        return files;
    }

    private static Hostile tooLong(String row) {
        return new Hostile(text("unit,region,date,indicator,value\n" + row + "\n"), "NTM-1014 too many characters: ");
    }

    @Test
    void millions_of_lines_with_broken_quotes_take_seconds_not_minutes() {
        byte[] table =
                text("unit,region,date,indicator,value\n" + "\"a\"b\n".repeat(400_000) + "A,TDMNPB,2024-12-31,1.1,Đ\n");
        ReadResult<UnitTable> reading = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> UnitTableReader.read(InputFile.of("t.csv", table), OPTIONS));
        assertThat(Problem.count(reading.problems(), Severity.FAILURE)).isEqualTo(400_000);
        assertThat(reading.problems().get(ProblemLog.MOST_OF_EACH - 1).toString())
                .startsWith("t.csv:10001: NTM-1008");
        assertThat(reading.value().units()).extracting(UnitRecord::code).containsExactly("A");
    }

    /** Workbooks of a few kilobytes whose numbers would make a reader take all memory, or all time. */
    private static Map<String, Hostile> liars() throws IOException {
        String header = TestWorkbook.row(1, "unit", "TC1");
        Map<String, Hostile> files = new LinkedHashMap<>();
        files.put(
                "shared text.xlsx",
                new Hostile(
                        TestWorkbook.of(TestWorkbook.sheet(
                                header + TestWorkbook.row(2, "A", "<c r=\"B2\" t=\"s\"><v>2147483647</v></c>"))),
                        "NTM-2004 the value '2147483647' cannot be read; accepted: a text that the workbook holds"));
        Map<String, String> elsewhere = TestWorkbook.parts("");
        elsewhere.computeIfPresent(
                "xl/_rels/workbook.xml.rels", (name, xml) -> xml.replace("worksheets/sheet1.xml", "tabelle.xml"));
        elsewhere.put("xl/tabelle.xml", TestWorkbook.sheet(header + "<row r=\"2\"><c r=\"ZZZZZZ2\"/></row>"));
        files.put(
                "columns of another part.xlsx",
                new Hostile(
                        TestWorkbook.zip(elsewhere), "NTM-1011 too large: the columns of a sheet; accepted: 16384"));
        files.put(
                "row number.xlsx",
                new Hostile(
                        TestWorkbook.of(TestWorkbook.sheet("<row r=\"2147483647\"/>")),
                        "NTM-1011 too large: the rows of a sheet; accepted: 1048576"));
        files.put(
                "digits.xlsx",
                new Hostile(
                        TestWorkbook.of(TestWorkbook.sheet(header
                                + TestWorkbook.row(2, "A", "<c r=\"B2\"><v>" + "7".repeat(1_000_000) + "</v></c>"))),
                        "NTM-1011 too large: a number; accepted: 60 characters"));
        files.put(
                "comment.xlsx",
                new Hostile(
                        TestWorkbook.of(TestWorkbook.sheet("<!--" + " ".repeat(3 << 20) + "-->")),
                        "NTM-1011 too large: an unpacked part of the workbook; accepted: 100 × its size"));
        StringBuilder far = new StringBuilder(header);
        for (int i = 2; i <= 100_000; i++) {
            far.append("<row r=\"%d\"><c r=\"XFD%d\" t=\"str\"><v>Ghi chú %d</v></c></row>".formatted(i, i, i));
        }
        far.append("<row r=\"100001\"><c r=\"A100001\"><v>1</v></c><c r=\"B100001\"><f>A1</f></c></row>");
        files.put(
                "far cells.xlsx",
                new Hostile(
                        TestWorkbook.of(TestWorkbook.sheet(far.toString())),
                        "NTM-2011 the formula '=A1' has no stored value; open the workbook and save it again"));
        return files;
    }

    static Stream<String> names() {
        return FILES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void each_ends_in_one_clear_line(String name) throws IOException {
        Hostile file = FILES.get(name);
        Files.createDirectories(KEPT);
        Files.write(KEPT.resolve(name), file.bytes);
        ReadResult<UnitTable> reading = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> UnitTableReader.read(InputFile.of(name, file.bytes), OPTIONS));
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).toString()).contains(file.line);
    }

    @Test
    void a_small_heap_and_no_folder_for_temporary_files_are_enough() throws Exception {
        Files.createDirectories(KEPT);
        List<String> expected = new ArrayList<>();
        List<String> command = SmallHeap.command(64);
        for (Map.Entry<String, Hostile> file : FILES.entrySet()) {
            if (file.getKey().endsWith(".xlsx") || file.getKey().endsWith(".xlsm")) {
                Files.write(KEPT.resolve(file.getKey()), file.getValue().bytes);
                command.add(KEPT.resolve(file.getKey()).toString());
                expected.add(file.getValue().line);
            }
        }
        List<String> said = SmallHeap.run(command);
        assertThat(said).hasSameSizeAs(expected);
        for (int i = 0; i < said.size(); i++) {
            assertThat(said.get(i)).contains(expected.get(i));
        }
    }

    @Test
    void a_larger_workbook_is_read_where_the_options_say_so() throws IOException {
        byte[] large = office();
        WorkbookLimits narrow = new WorkbookLimits(large.length - 1L, 1 << 20, 1 << 20, 100, 100, 100);
        assertThat(UnitTableReader.read(InputFile.of("t.xlsx", large), OPTIONS.withLimits(narrow))
                        .problems())
                .extracting(Object::toString)
                .containsExactly("t.xlsx: NTM-1011 too large: the file; accepted: 1 MiB");
        assertThat(UnitTableReader.read(InputFile.of("t.xlsx", large), OPTIONS.withLimits(narrow.times(2)))
                        .value()
                        .units())
                .extracting(UnitRecord::code)
                .containsExactly("A");
    }

    @Test
    void numbers_of_no_office_are_failures_and_not_the_end() throws IOException {
        String row =
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>unit</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>TC1</t></is></c>"
                        + "<c r=\"C1\" t=\"inlineStr\"><is><t>TC2</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>A</t></is></c><c r=\"B2\"><v>1E999999999</v></c><c r=\"C2\"><v>1</v></c></row>";
        ReadResult<UnitTable> reading =
                UnitTableReader.read(InputFile.of("t.xlsx", TestWorkbook.of(TestWorkbook.sheet(row))), OPTIONS);
        assertThat(reading.problems()).hasSize(1);
        assertThat(reading.problems().get(0).toString()).startsWith("t.xlsx Sheet!B2 [TC1]: NTM-2004");
        assertThat(reading.value().units().get(0).observations()).hasSize(1);
    }

    @Test
    void days_are_counted_from_where_the_workbook_counts_them() throws IOException {
        String row =
                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>unit</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>date</t></is></c>"
                        + "<c r=\"C1\" t=\"inlineStr\"><is><t>indicator</t></is></c><c r=\"D1\" t=\"inlineStr\"><is><t>value</t></is></c></row>"
                        + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>A</t></is></c><c r=\"B2\" s=\"1\"><v>45657</v></c>"
                        + "<c r=\"C2\" t=\"inlineStr\"><is><t>3.1</t></is></c><c r=\"D2\" t=\"str\"><f>IF(A1=\"zz\",\"x\",\"\")</f><v></v></c></row>";
        for (String since : List.of("0", "1")) {
            Map<String, String> parts = TestWorkbook.parts(TestWorkbook.sheet(row));
            TestWorkbook.relate(parts, "styles", "/xl/styles.xml");
            parts.put(
                    "xl/styles.xml",
                    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><cellXfs count=\"2\">"
                            + "<xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
            parts.replace(
                    "xl/workbook.xml",
                    parts.get("xl/workbook.xml")
                            .replace("<sheets>", "<workbookPr date1904=\"" + since + "\"/><sheets>"));
            ReadResult<UnitTable> reading =
                    UnitTableReader.read(InputFile.of("t.xlsx", TestWorkbook.zip(parts)), TableOptions.DEFAULT);
            assertThat(reading.problems())
                    .as("an empty text of a formula is a blank cell")
                    .isEmpty();
            assertThat(reading.value().units().get(0).latestDate())
                    .contains(LocalDate.of(since.equals("0") ? 2024 : 2028, 12, 31)
                            .plusDays(since.equals("0") ? 0 : 1));
        }
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String laughs() {
        StringBuilder text = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol \"lol\">");
        String before = "lol";
        for (int i = 1; i < 10; i++) {
            String name = "lol" + i;
            text.append("<!ENTITY ")
                    .append(name)
                    .append(" \"")
                    .append(("&" + before + ";").repeat(10))
                    .append("\">");
            before = name;
        }
        return "<?xml version=\"1.0\"?>" + text + "]>"
                + TestWorkbook.sheet("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&lol9;</t></is></c></row>");
    }

    /** A compound file as Excel before 2007 and its encryption write it: the magic bytes and a directory. */
    private static byte[] ole2(String stream) {
        byte[] bytes = new byte[4_096];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1_024, name.length);
        return bytes;
    }

    private static byte[] office() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Biểu");
            sheet.value(0, 0, "unit");
            sheet.value(0, 1, "TC1");
            sheet.value(1, 0, "A");
            sheet.value(1, 1, 1);
        }
        return bytes.toByteArray();
    }

    private static byte[] withMacros() throws IOException {
        Map<String, String> parts = TestWorkbook.parts(
                TestWorkbook.sheet(
                        "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>unit</t></is></c><c r=\"B1\" t=\"inlineStr\"><is><t>TC1</t></is></c></row>"
                                + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>A</t></is></c><c r=\"B2\"><v>1</v></c></row>"));
        parts.replace(
                "[Content_Types].xml",
                parts.get("[Content_Types].xml")
                        .replace("spreadsheetml.sheet.main", "ms-excel.sheet.macroEnabled.main")
                        .replace("openxmlformats-officedocument.ms-excel", "ms-excel"));
        TestWorkbook.relate(parts, "vbaProject", "vbaProject.bin");
        parts.put("xl/vbaProject.bin", "x");
        return TestWorkbook.zip(parts);
    }
}
