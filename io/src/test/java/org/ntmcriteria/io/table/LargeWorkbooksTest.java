package org.ntmcriteria.io.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ntmcriteria.io.InputFile;

/** Workbooks that are large or seem so, each read in a process with a heap of 64 MiB. */
class LargeWorkbooksTest {
    private static final int HEAP = 64;
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String WORKBOOK = "xl/workbook.xml";
    private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private static final String STRUCTURE = "NTM-1011 too large: the structure of a part of the workbook; accepted:"
            + " elements 256 deep with 128 attributes each, 4096 names of 255 characters";
    private static final String PIECE = "NTM-1011 too large: a tag or a comment of the workbook; accepted: 1 MiB";
    private static final String ATTRIBUTE =
            "NTM-1011 too large: an attribute in the workbook; accepted: 32767 characters";

    /** What a part may hold that fills a parser's memory, and what is said of it. */
    private enum Attack {
        DEPTH(STRUCTURE),
        ELEMENTS(STRUCTURE),
        ATTRIBUTES(STRUCTURE),
        ATTRIBUTES_OF_ONE(STRUCTURE),
        INSTRUCTIONS(STRUCTURE),
        LONG_NAMES(STRUCTURE),
        LONG_ATTRIBUTE(PIECE),
        LONGER_ATTRIBUTES(ATTRIBUTE);

        private final String line;

        Attack(String line) {
            this.line = line;
        }

        private String xml() {
            return switch (this) {
                case DEPTH -> "<a>".repeat(1_000_000) + "</a>".repeat(1_000_000);
                case ELEMENTS -> many(100_000, i -> "<a" + "b".repeat(190) + i + "/>");
                case ATTRIBUTES -> many(100_000, i -> "<a b" + "b".repeat(190) + i + "=\"\"/>");
                case ATTRIBUTES_OF_ONE -> "<a" + many(50_000, i -> " b" + i + "=\"\"") + "/>";
                case INSTRUCTIONS -> many(100_000, i -> "<?a" + "b".repeat(190) + i + "?>");
                case LONG_NAMES -> many(4_000, i -> "<a" + "b".repeat(5_000) + i + "/>");
                case LONG_ATTRIBUTE -> "<a b=\"" + "c".repeat(20 << 20) + "\"/>";
                // The parser keeps a buffer for each position of an attribute, as long as the longest there.
                case LONGER_ATTRIBUTES ->
                    many(
                            40,
                            i -> "<a " + many(i, k -> "b" + k + "=\"&lt;\" ") + "b=\"&lt;" + "c".repeat(900_000)
                                    + "\"/>");
            };
        }
    }

    @TempDir
    private Path folder;

    private final List<String> files = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    private static String many(int count, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
    }

    /** Returns what cannot be packed, so that the part around it is not refused for how well it is. */
    private static String padding(int bytes) {
        byte[] random = new byte[bytes];
        new Random(1).nextBytes(random);
        HexFormat hex = HexFormat.of();
        return many(bytes >> 16, i -> "<!--" + hex.formatHex(random, i << 16, (i + 1) << 16) + "-->");
    }

    private static final String PADDING = padding(1 << 20);

    /** A workbook of a unit with texts and styles of their own. */
    private static Map<String, String> parts() {
        Map<String, String> parts =
                TestWorkbook.parts(TestWorkbook.sheet(TestWorkbook.row(1, "unit", "date", "indicator", "value")
                        + TestWorkbook.row(2, "A", "2024-12-31", "1.1", "Đ")));
        TestWorkbook.relate(parts, "sharedStrings", "sharedStrings.xml");
        TestWorkbook.relate(parts, "styles", "styles.xml");
        parts.put(TEXTS, TestWorkbook.texts("x"));
        parts.put(STYLES, "<styleSheet><cellXfs><xf/></cellXfs></styleSheet>");
        return parts;
    }

    private void add(Map<String, String> parts, String line) throws IOException {
        Path file = folder.resolve(files.size() + ".xlsx");
        Files.write(file, TestWorkbook.zip(parts));
        files.add(file.toString());
        expected.add(line);
    }

    private void add(String part, UnaryOperator<String> change, String line) throws IOException {
        Map<String, String> parts = parts();
        parts.computeIfPresent(part, (name, xml) -> change.apply(xml) + PADDING);
        add(parts, line);
    }

    /** Returns a part with something at the beginning of its first element. */
    private static String within(String part, String content) {
        int start = part.indexOf('>') + 1;
        return part.substring(0, start) + content + part.substring(start);
    }

    private void assertLines(String... options) throws Exception {
        List<String> command = SmallHeap.command(HEAP);
        command.addAll(List.of(options));
        command.addAll(files);
        List<String> said = SmallHeap.run(command);
        assertThat(said).hasSameSizeAs(expected);
        for (int i = 0; i < said.size(); i++) {
            assertThat(said.get(i)).contains(expected.get(i));
        }
    }

    @Test
    void a_workbook_of_eleven_megabytes_is_streamed_within_a_small_heap() throws Exception {
        Path file = folder.resolve("large.xlsx");
        int count = 250_000;
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Sheet");
            writeRow(sheet, 0, "unit", "date", "indicator", "value", "note");
            Random random = new Random(1);
            for (int i = 1; i <= count; i++) {
                String note = Long.toHexString(random.nextLong()) + random.nextLong();
                writeRow(sheet, i, "A" + i, "2024-12-31", "1.1", "Đ", note);
            }
        }
        assertThat(Files.size(file)).isBetween(10_500_000L, 12_500_000L);
        files.add(file.toString());
        expected.add(count + " rows");
        assertLines("--stream");
    }

    /** Writes a row whose last cell is written in place, as no other has its text. */
    private static void writeRow(Worksheet sheet, int row, String... texts) throws IOException {
        int last = texts.length - 1;
        for (int column = 0; column < last; column++) {
            sheet.value(row, column, texts[column]);
        }
        sheet.inlineString(row, last, texts[last]);
        if (row % 1_000 == 0) {
            sheet.flush();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SHEET, WORKBOOK, RELATIONSHIPS, TEXTS, STYLES})
    void what_fills_a_parser_is_one_line_in_any_part(String part) throws Exception {
        for (Attack attack : Attack.values()) {
            String xml = attack.xml();
            add(part, before -> within(before, xml), attack.line);
        }
        assertLines();
    }

    @Test
    void what_nothing_needs_is_not_read() throws Exception {
        add(CONTENT_TYPES, before -> within(before, Attack.DEPTH.xml()), "1 rows");
        assertLines("--stream");
    }

    @Test
    void more_than_a_workbook_needs_of_anything_is_one_line() throws Exception {
        add(
                WORKBOOK,
                xml -> xml.replace(
                        "</sheets>", many(1_000_000, i -> "<sheet name=\"%d\"/>".formatted(i)) + "</sheets>"),
                "NTM-1011 too large: the sheets of the workbook; accepted: 1024");
        add(
                RELATIONSHIPS,
                xml -> within(xml, many(500_000, i -> "<Relationship Id=\"%d\" Target=\"%d\"/>".formatted(i, i))),
                "NTM-1011 too large: the relationships of a part of the workbook; accepted: 4096");
        add(
                RELATIONSHIPS,
                xml -> within(xml, many(4_000, i -> "<Relationship Id=\"%d\" Target=\"%s\"/>"
                        .formatted(i, "x".repeat(9_000)))),
                STRUCTURE);
        String formats = "NTM-1011 too large: the cell formats of the workbook; accepted: 65536";
        add(STYLES, xml -> xml.replace("<xf/>", "<xf/>".repeat(3_000_000)), formats);
        add(
                STYLES,
                xml -> within(
                        xml,
                        "<numFmts>" + many(1_000_000, i -> "<numFmt numFmtId=\"%d\" formatCode=\"yy%%\"/>".formatted(i))
                                + "</numFmts>"),
                formats);
        add(
                TEXTS,
                xml -> within(xml, "<si/>".repeat(5_000_000)),
                "NTM-1011 too large: the texts of the workbook's cells; accepted: 32 MiB");
        assertLines();
    }

    @Test
    void long_texts_that_many_cells_have_are_one_line() throws Exception {
        Map<String, String> parts = parts();
        parts.put(TEXTS, TestWorkbook.texts("x".repeat(32_000)));
        String cell = "<c t=\"s\"><v>0</v></c>";
        String row = "<row>" + cell.repeat(30) + "</row>";
        parts.put(SHEET, TestWorkbook.sheet("<row>" + cell.repeat(16_000) + "</row>"));
        add(parts, "Sheet!1: NTM-1011 too large: the texts of a row; accepted: 1048576 characters");
        parts.put(SHEET, TestWorkbook.sheet(TestWorkbook.row(1, "unit", "TC1") + row.repeat(10_000)) + PADDING);
        parts.put(TEXTS, "<sst>" + many(900, i -> "<si><t>" + "x".repeat(32_000) + "</t></si>") + "</sst>" + PADDING);
        add(parts, "NTM-1011 too large: the texts of the workbook's cells; accepted: 32 MiB");
        parts.put(TEXTS, TestWorkbook.texts(" ".repeat(32_000)));
        add(parts, "NTM-1011 too large: the unpacked workbook; accepted: 200 MiB");
        parts.put(
                SHEET,
                TestWorkbook.sheet("<row><c t=\"inlineStr\"><is><t>unit" + "x".repeat(20 << 20) + "</t></is></c></row>")
                        + PADDING);
        add(parts, "Sheet!A1: NTM-1011 too large: the text of a cell; accepted: 32767 characters");
        assertLines();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void no_more_of_a_part_is_read_than_up_to_its_limit(int times) {
        for (String xml : List.of("<a>".repeat(times * 100_000), many(times * 50_000, i -> "<a" + i + "/>"))) {
            Counting in = new Counting("<r>" + xml);
            assertThatExceptionOfType(WorkbookException.class).isThrownBy(() -> {
                try (WorkbookXml part = new WorkbookXml(in)) {
                    while (part.next()) {
                        assertThat(part.isStart("b")).isFalse();
                    }
                }
            });
            assertThat(in.bytes).isLessThan(1 << 16);
        }
    }

    @Test
    void twice_the_rows_are_twice_the_work() throws IOException {
        long before = 0;
        for (int count : new int[] {5_000, 10_000, 20_000}) {
            String sheet =
                    TestWorkbook.sheet(many(count, i -> TestWorkbook.row(i + 1, "A&amp;" + i, "Đ", "x".repeat(50))));
            Counting in = new Counting(sheet);
            int events = 0;
            try (WorkbookXml part = new WorkbookXml(in)) {
                while (part.next()) {
                    events++;
                }
            }
            long handed = rows(sheet).stream()
                    .flatMap(row -> row.texts().stream())
                    .mapToLong(String::length)
                    .sum();
            long work = in.bytes + in.calls + events + handed;
            assertThat(before == 0 || work <= 2.5 * before).isTrue();
            before = work;
        }
    }

    @Test
    void any_number_of_ampersands_is_text_on_every_runtime() throws IOException {
        String sheet = TestWorkbook.sheet(many(11, i -> TestWorkbook.row(i + 1, "&amp;".repeat(12_000))));
        assertThat(rows(sheet)).allSatisfy(row -> assertThat(row.text(0)).isEqualTo("&".repeat(12_000)));
    }

    private static List<TextRow> rows(String sheet) throws IOException {
        List<TextRow> rows = new ArrayList<>();
        XlsxRows.read(
                InputFile.of("t.xlsx", TestWorkbook.of(sheet + PADDING)), TableOptions.DEFAULT, rows::add, problem -> {
                    throw new AssertionError(problem.toString());
                });
        return rows;
    }

    /** Counts the bytes that are read, and the calls. */
    private static final class Counting extends InputStream {
        private final InputStream in;
        private long bytes;
        private long calls;

        Counting(String text) {
            in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public int read() throws IOException {
            calls++;
            bytes++;
            return in.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = in.read(buffer, offset, length);
            calls++;
            bytes += Math.max(0, read);
            return read;
        }
    }
}
