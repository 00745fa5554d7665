package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Takes what a message suggests, does it, and gets the right verdict. */
class HealingMessagesTest extends CommandTestBase {
    private static final List<String> OBSERVATIONS = List.of("unit", "region", "date", "indicator", "value");
    private static final List<String> DAY = List.of("--as-of", "2024-12-31");

    /** Where a problem is: a line of a text file, or a cell of a workbook. */
    private static final Pattern PLACE =
            Pattern.compile("\\S+(?:\\.csv:(\\d+)| [^ !]+!([A-Z])(\\d+)) \\[([^\\]]+)]: NTM-\\d{4} .*");

    /** What is to be typed in place of the text of the cell, as messages say it. */
    private static final List<Pattern> TEXTS = Stream.of(
                    "if a fraction is meant, write (\\S+)",
                    "is not a day; write it as (\\S+), with four digits of year, if that is meant",
                    "is not a region; accepted: (\\S+)",
                    "accepted: a number in \\S+: write (\\S+) if it is in",
                    "without a comparison: write (\\S+) if that is the value",
                    "accepted: (Đ) or ",
                    "perhaps (\\S+): format the column as text and type it again",
                    "perhaps \\S+: format the column as text and write (\\S+)",
                    "make the column text and write (\\S+)",
                    "cannot tell \\S+ from (\\S+): format the column as text and write the one that is meant",
                    "looks like '([^']+)' and is another unit; write both the same way",
                    "a figure of \\S+, compared with the requirement of \\d+; report that of (\\d+)")
            .map(Pattern::compile)
            .toList();

    private static final Pattern OPTION = Pattern.compile("option '([a-z-]+)' with ([^\\s;]+)");
    private static final Pattern SHEETS =
            Pattern.compile("on the sheets ([^:]+): read one of them by the option 'sheet'");
    private static final Pattern TYPED =
            Pattern.compile("(?:type|write) (--[a-z-]+ \\S+?)(?:, and (--[a-z-]+ \\S+).*)?$");
    private static final Pattern COMMAND = Pattern.compile("as 'ntm ([^']+)'");
    private static final Pattern OTHER_FILE = Pattern.compile("read (\\S+) itself");
    private static final Pattern SAVED = Pattern.compile("save it as (\\.xlsx)");

    /**
     * A fault of a table.
     *
     * @param name what it is
     * @param file the name of the table's file
     * @param rows the cells of the table
     * @param options the options that are given with it
     * @param verdict what the right table says of unit X1, and this one does not
     */
    private record Fault(String name, String file, List<List<String>> rows, List<String> options, String verdict) {
        static Fault ofRow(String name, String row, String verdict) {
            return new Fault(name, "t.csv", List.of(OBSERVATIONS, cells(row)), DAY, verdict);
        }

        static Fault ofWorkbook(String name, String row, String verdict) {
            return new Fault(name, "t.xlsx", List.of(OBSERVATIONS, cells(row)), DAY, verdict);
        }

        static Fault ofTable(String name, String file, String table, List<String> options, String verdict) {
            return new Fault(name, file, table.lines().map(Fault::cells).toList(), options, verdict);
        }

        private static List<String> cells(String row) {
            return Arrays.asList(row.split("\\|", -1));
        }

        Fault withFile(String other) {
            return new Fault(name, other, rows, options, verdict);
        }

        Fault withOption(String option, String value) {
            List<String> more = new ArrayList<>(options);
            more.addAll(List.of(option, value));
            return new Fault(name, file, rows, more, verdict);
        }

        /** Writes a text into a cell. */
        Fault with(int row, int column, String text) {
            List<List<String>> mended = new ArrayList<>(rows);
            List<String> cells = new ArrayList<>(rows.get(row - 1));
            cells.set(column, text);
            mended.set(row - 1, cells);
            return new Fault(name, file, mended, options, verdict);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static String number(String value) {
        return "<c><v>" + value + "</v></c>";
    }

    static Stream<Fault> faults() {
        // 45636 is 2024-12-10, of which style 1 shows the day; 45355 is 2024-03-04.
        String ratio = "<c s=\"1\"><v>45636</v></c>";
        String key = "<c s=\"1\"><v>45294</v></c>";
        String tcvn = "TT|Tªn x·|M·|TC1|TC2\n1|T©n Thµnh|X1|§¹t|Kh«ng ®¹t\n";
        String form =
                "TT|Nội dung|ĐVT|Kết quả|Đánh giá\n3.1|Diện tích được tưới|%|84.5|Đạt\n10|Thu nhập|triệu đồng|46|Đạt\n";
        String verdicts = "unit|name|TC1|TC2\nX1|Mai Pha|Đ|Đ\n";
        return Stream.of(
                Fault.ofRow("a decimal comma", "X1|TDMNPB|2024-12-31|3.1|84,5", "3.1 met: 84.5"),
                Fault.ofRow("a fraction", "X1|TDMNPB|2024-12-31|3.1|0.845", "3.1 met: 84.5"),
                Fault.ofRow("two digits of year", "X1|TDMNPB|15/06/23|3.1|84.5", "3.1 met: 84.5"),
                Fault.ofRow("almost met", "X1|TDMNPB|2024-12-31|1.1|cơ bản đạt", "1.1 met"),
                Fault.ofRow("a mark of no meaning", "X1|TDMNPB|2024-12-31|1.1|V", "1.1 met"),
                Fault.ofRow("a letter of Wingdings", "X1|TDMNPB|2024-12-31|1.1|ü", "1.1 met"),
                Fault.ofRow("a comparison", "X1|TDMNPB|2024-12-31|3.1|≥ 82", "3.1 met: 82"),
                Fault.ofRow("another unit of measurement", "X1|TDMNPB|2024-12-31|3.1|85 triệu", "3.1 met: 85"),
                Fault.ofRow("no region", "X1|Tây Bắc|2024-12-31|10|46", "10 met: 46"),
                Fault.ofRow("a zero that was lost", "X1|TDMNPB|2024-12-31|17.1|92", "17.10 not met: 92"),
                Fault.ofRow("an older numbering", "X1|TDMNPB|2021-12-31|17.6|95", "17.8 undetermined: 95 reported"),
                Fault.ofRow("a figure of another year", "X1|TDMNPB|2016-12-31|10|46", "10 met: 46 ≥ 45 million"),
                Fault.ofWorkbook("a ratio that is a day", "X1|TDMNPB|2024-12-31|15.1|" + ratio, "15.1 not met: 10/12"),
                Fault.ofWorkbook(
                        "an indicator that is a day", "X1|TDMNPB|2024-12-31|" + key + "|84.5", "3.1 met: 84.5"),
                Fault.ofWorkbook(
                        "an indicator that is a number",
                        "X1|TDMNPB|2024-12-31|" + number("17.1") + "|" + number("92"),
                        "17.10 not met: 92"),
                Fault.ofTable("letters of TCVN3", "t.xlsx", tcvn, DAY, "TC2 Transport — not met"),
                Fault.ofTable("a form without its unit", "t.csv", form, DAY, "10 met: 46"),
                Fault.ofTable(
                        "verdicts under another set",
                        "verdicts-2016-2020.csv",
                        verdicts,
                        DAY,
                        "TC1 Planning — met (reported)"),
                Fault.ofTable("no day", "t.csv", verdicts, List.of(), "TC1 Planning — met (reported)"),
                Fault.ofTable("a sheet for each year", "years.xlsx", verdicts, DAY, "TC1 Planning — met (reported)"),
                Fault.ofTable("a lock of Excel", "~$t.xlsx", verdicts, DAY, "TC1 Planning — met (reported)"),
                Fault.ofTable("an old workbook", "t.xls", verdicts, DAY, "TC1 Planning — met (reported)"),
                Fault.ofTable("an OpenDocument table", "t.ods", verdicts, DAY, "TC1 Planning — met (reported)"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void doing_what_a_message_suggests_gives_the_verdict(Fault fault) throws IOException {
        Run ill = explain(fault);
        assertThat(ill.out()).as("before").doesNotContain(fault.verdict);
        String said = ill.out() + ill.err();
        Run healed = null;
        for (String line : said.lines()
                .filter(line -> line.contains("t.") || line.contains("NTM-"))
                .toList()) {
            healed = healed == null ? healed(fault, line) : healed;
        }
        assertThat(healed).as("no suggestion in: %s", said).isNotNull();
        assertThat(healed.out()).as("after: %s%n%s", said, healed.err()).contains(fault.verdict);
    }

    /** Does what a message says and returns what comes of it, or null where it says nothing to do. */
    private Run healed(Fault fault, String message) throws IOException {
        Matcher command = COMMAND.matcher(message);
        if (command.find()) {
            return ntm(command.group(1).split(" "));
        }
        Matcher sheets = SHEETS.matcher(message);
        if (sheets.find()) {
            String[] names = sheets.group(1).split(", ");
            return explain(fault.withOption("--sheet", names[names.length - 1]));
        }
        Matcher option = OPTION.matcher(message);
        if (option.find()) {
            return explain(fault.withOption("--" + option.group(1), option.group(2)));
        }
        Matcher typed = TYPED.matcher(message);
        if (typed.find()) {
            Fault mended = fault;
            for (int i = 1; i <= typed.groupCount() && typed.group(i) != null; i++) {
                String[] one = typed.group(i).split(" ");
                mended = mended.withOption(one[0], one[1].replace("CODE", "X1").replace("REGION", "TDMNPB"));
            }
            return explain(mended);
        }
        Matcher other = OTHER_FILE.matcher(message);
        if (other.find()) {
            return explain(fault.withFile(other.group(1)));
        }
        Matcher saved = SAVED.matcher(message);
        if (saved.find()) {
            return explain(fault.withFile("t" + saved.group(1)));
        }
        return inCell(fault, message);
    }

    /** Writes what the message says into the cell that it names. */
    private Run inCell(Fault fault, String message) throws IOException {
        Matcher place = PLACE.matcher(message.strip());
        for (Pattern pattern : TEXTS) {
            Matcher text = pattern.matcher(message);
            if (text.find() && place.find()) {
                int row = Integer.parseInt(place.group(1) == null ? place.group(3) : place.group(1));
                int column = OBSERVATIONS.indexOf(place.group(4));
                String written = text.group(1);
                if (written.matches("20\\d{2}")) {
                    column = OBSERVATIONS.indexOf("date");
                    written += "-12-31";
                }
                return explain(fault.with(row, column, written));
            }
        }
        return null;
    }

    private Run explain(Fault fault) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("explain", "--set", SET));
        arguments.addAll(fault.options);
        if (!fault.options.contains("--unit") && !fault.name.equals("a form without its unit")) {
            arguments.addAll(List.of("--unit", "X1"));
        }
        if (fault.name.equals("a form without its unit") && !fault.options.contains("--unit")) {
            arguments.set(0, "assess");
        }
        arguments.add(write(fault).toString());
        return ntm(arguments.toArray(new String[0]));
    }

    private Path write(Fault fault) throws IOException {
        Path file = folder.resolve(fault.file);
        if (fault.file.endsWith(".csv")) {
            List<String> lines = fault.rows.stream()
                    .map(row -> "\"" + String.join("\",\"", row) + "\"")
                    .toList();
            return Files.write(file, lines);
        }
        if (fault.file.startsWith("~$")) {
            write(fault.withFile(fault.file.substring(2)));
            return Files.writeString(file, "\u0005Văn phòng" + " ".repeat(150));
        }
        if (fault.file.endsWith(".xls")) {
            return Files.write(file, "ÐÏ\u0011à¡±\u001aá".getBytes(StandardCharsets.ISO_8859_1));
        }
        if (fault.file.endsWith(".ods")) {
            return openDocument(file);
        }
        CaseWorkbook workbook =
                new CaseWorkbook().styles("<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>");
        for (String sheet : fault.file.startsWith("years") ? List.of("2023", "2024") : List.of("S")) {
            workbook.sheet(sheet);
            fault.rows.forEach(row -> workbook.row(row.toArray(new String[0])));
        }
        return workbook.save(file);
    }

    private static Path openDocument(Path file) throws IOException {
        byte[] type = "application/vnd.oasis.opendocument.spreadsheet".getBytes(StandardCharsets.US_ASCII);
        CRC32 sum = new CRC32();
        sum.update(type);
        ZipEntry entry = new ZipEntry("mimetype");
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(type.length);
        entry.setCrc(sum.getValue());
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(entry);
            zip.write(type);
        }
        return file;
    }
}
