package org.ntmcriteria.io.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.table.WorkbookParts.Relationship;

/**
 * Reads the rows of the visible sheets of an XLSX workbook, or of the one asked for, in one pass over its parts and
 * without a copy on disk. No number of the workbook decides how much memory is taken: rows and cells must ascend, a row
 * keeps only the cells that hold something, and what exceeds a limit is refused where it is met. A sheet that cannot be
 * read on is one problem, and reading goes on with the next.
 *
 * <p>Not thread-safe; used once per file.
 */
final class XlsxRows {
    /** The relationships of a workbook with macros. */
    private static final Set<String> MACROS = Set.of("vbaProject", "xlMacrosheet");

    /** Where every program puts the workbook, if the archive does not say where it is. */
    private static final String WORKBOOK = "xl/workbook.xml";

    private static final int MOST_SHEETS = 1_024;

    /** The most sheets that are named where there is not the one asked for. */
    private static final int MOST_NAMED = 20;

    /** The most characters of the cells of a row. */
    private static final int LONGEST_ROW = 1 << 20;

    private final InputFile file;
    private final TableOptions options;
    private final WorkbookLimits limits;
    private final RowSource.RowSink rows;
    private final Consumer<Problem> problems;
    private final CellTexts texts;

    /** Where reading is, for what cannot be read on. */
    private SourceLocation place;

    private XlsxRows(InputFile file, TableOptions options, RowSource.RowSink rows, Consumer<Problem> problems) {
        this.file = file;
        this.options = options;
        this.limits = options.limits();
        this.rows = rows;
        this.problems = problems;
        this.texts = new CellTexts(file.name(), options.encoding(), problems);
        this.place = SourceLocation.ofFile(file.name());
    }

    static void read(InputFile file, TableOptions options, RowSource.RowSink rows, Consumer<Problem> problems)
            throws IOException {
        XlsxRows reader = new XlsxRows(file, options, rows, problems);
        try {
            reader.readWorkbook(WorkbookParts.of(file, options.limits()));
        } catch (WorkbookException e) {
            problems.accept(e.problem(file.name(), reader.place));
        }
    }

    /** A sheet: its name, the id of the relationship that leads to it, and whether it is to be seen. */
    private record SheetName(String name, String id, boolean isVisible) {}

    private void readWorkbook(WorkbookParts parts) throws IOException {
        String workbook = parts.relationships("").values().stream()
                .filter(r -> r.type().equals("officeDocument"))
                .map(Relationship::part)
                .findFirst()
                .orElse(WORKBOOK);
        Map<String, Relationship> relationships = parts.relationships(workbook);
        if (relationships.values().stream().anyMatch(r -> MACROS.contains(r.type()))) {
            problems.accept(Problem.of(InputTableProblem.MACROS, Optional.of(place), ""));
        }
        List<SheetName> all = new ArrayList<>();
        // Those that this library added to the workbook, for people to read.
        BitSet added = new BitSet();
        boolean since1904 = false;
        try (WorkbookXml xml = parts.open(workbook)) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    since1904 = xml.isTrue("date1904");
                } else if (xml.isStart("sheet")) {
                    all.add(new SheetName(xml.name("name"), xml.name("id"), isVisible(xml)));
                    if (all.size() > MOST_SHEETS) {
                        throw WorkbookException.tooMany("limit.sheets", MOST_SHEETS);
                    }
                } else if (xml.isStart("definedName") && AddedSheet.isMark(xml.attribute("name"))) {
                    int sheet = wholeNumber(xml.attribute("localSheetId"));
                    if (sheet >= 0 && sheet < all.size()) {
                        added.set(sheet);
                    }
                }
            }
        }
        List<SheetName> ofOffice = IntStream.range(0, all.size())
                .filter(i -> !added.get(i))
                .mapToObj(all::get)
                .toList();
        List<SheetName> asked = asked(ofOffice);
        if (asked.isEmpty() && options.sheet().isPresent()) {
            problems.accept(RowSource.unreadable(file, noSheet(ofOffice)));
            return;
        }
        XlsxCells cells = new XlsxCells(
                sharedTexts(parts, relationships), texts, formats(parts, relationships), since1904, problems);
        for (SheetName sheet : asked) {
            place = SourceLocation.ofAddress(file.name(), sheet.name + "!1", null);
            try {
                Relationship relationship = relationships.get(sheet.id);
                if (relationship == null) {
                    throw WorkbookException.damaged();
                }
                // A sheet may be one chart.
                if (relationship.type().equals("worksheet") && !texts.areForeign()) {
                    rows.startTable();
                    readSheet(parts, relationship.part(), sheet.name, cells);
                }
            } catch (WorkbookException e) {
                if (parts.areExhausted()) {
                    throw e;
                }
                problems.accept(e.problem(file.name(), place));
            }
        }
    }

    private static boolean isVisible(WorkbookXml sheet) {
        return Set.of("", "visible").contains(sheet.attribute("state"));
    }

    /** Returns the sheet asked for, or all that are to be seen if none is. */
    private List<SheetName> asked(List<SheetName> sheets) {
        return sheets.stream()
                .filter(sheet -> options.sheet()
                        .map(name -> VietnameseText.same(name, sheet.name))
                        .orElse(sheet.isVisible))
                .toList();
    }

    private Text noSheet(List<SheetName> sheets) {
        String names = sheets.stream().limit(MOST_NAMED).map(SheetName::name).collect(Collectors.joining(", "))
                + (sheets.size() > MOST_NAMED ? ", …" : "");
        return IoMessages.MESSAGES.text("file.noSheet", "sheet", options.sheet().orElseThrow(), "sheets", names);
    }

    private SharedTexts sharedTexts(WorkbookParts parts, Map<String, Relationship> relationships) throws IOException {
        Optional<String> part = part(relationships, "sharedStrings");
        if (part.isEmpty()) {
            return new SharedTexts(parts);
        }
        try (WorkbookXml xml = parts.open(part.get())) {
            return SharedTexts.read(parts, xml, limits.textBytes());
        }
    }

    private static CellFormats formats(WorkbookParts parts, Map<String, Relationship> relationships)
            throws IOException {
        Optional<String> part = part(relationships, "styles");
        if (part.isEmpty()) {
            return new CellFormats();
        }
        try (WorkbookXml xml = parts.open(part.get())) {
            return CellFormats.read(xml);
        }
    }

    private static Optional<String> part(Map<String, Relationship> relationships, String type) {
        return relationships.values().stream()
                .filter(r -> r.type().equals(type))
                .map(Relationship::part)
                .findFirst();
    }

    private void readSheet(WorkbookParts parts, String part, String sheet, XlsxCells cells) throws IOException {
        SheetMerges merges = SheetMerges.read(parts, part);
        HiddenCells hidden = new HiddenCells();
        ColouredCells coloured = new ColouredCells();
        int row = 0;
        cells.startSheet(false);
        try (WorkbookXml xml = parts.open(part)) {
            while (xml.next()) {
                if (xml.isStart("sheetView")) {
                    cells.startSheet(Set.of("0", "false").contains(xml.attribute("showZeros")));
                } else if (xml.isStart("col")) {
                    hidden.addColumns(xml, limits.columns());
                } else if (xml.isStart("row")) {
                    row = next(row, xml.attribute("r"), limits.rows(), "limit.rows");
                    boolean isHidden = xml.isTrue("hidden");
                    TextRow read = row(xml, sheet, row, cells, merges, coloured);
                    merges.take(read, row);
                    hidden.take(read, row, isHidden);
                    coloured.endRow(read);
                    if (texts.areForeign() || !rows.take(read)) {
                        return;
                    }
                    place = SourceLocation.ofAddress(file.name(), sheet + "!" + (row + 1), null);
                }
            }
        }
        coloured.problem().ifPresent(problems);
        hidden.problem(SourceLocation.ofAddress(file.name(), sheet, null)).ifPresent(problems);
    }

    private TextRow row(
            WorkbookXml xml, String sheet, int row, XlsxCells cells, SheetMerges merges, ColouredCells coloured)
            throws IOException {
        IntStream.Builder columns = IntStream.builder();
        List<String> texts = new ArrayList<>();
        Map<XlsxCells.Kind, BitSet> kinds = new EnumMap<>(XlsxCells.Kind.class);
        Map<Integer, String> shown = new HashMap<>(0);
        int last = 0;
        int characters = 0;
        while (xml.next() && !xml.isEnd("row")) {
            if (xml.isStart("c")) {
                int column = column(last, xml.attribute("r"));
                int colour = cells.colour(xml);
                XlsxCells.Cell cell = cells.read(xml, () -> TextRow.location(file.name(), sheet, row, column - 1));
                coloured.take(colour, cell.isBlank());
                if (!cell.isBlank()) {
                    kinds.computeIfAbsent(cell.kind(), k -> new BitSet()).set(texts.size());
                    columns.add(column - 1);
                    texts.add(cell.text());
                    if (!cell.shown().equals(cell.text())) {
                        shown.put(column - 1, cell.shown());
                    }
                    characters += cell.text().length();
                    if (characters > LONGEST_ROW) {
                        throw WorkbookException.tooLong("limit.row", LONGEST_ROW);
                    }
                }
                last = column;
            }
        }
        return TextRow.ofSheet(file.name(), sheet, row, columns.build().toArray(), texts, kinds, shown, merges);
    }

    /** Returns the number of the next row; one that is not written follows the last. */
    private static int next(int last, String written, int most, String key) throws WorkbookException {
        int number = written.isEmpty() ? last + 1 : wholeNumber(written);
        if (number > most) {
            throw WorkbookException.tooMany(key, most);
        }
        if (number <= last) {
            throw WorkbookException.damaged();
        }
        return number;
    }

    /** Returns the number of the next column, from 1; one that is not written follows the last. */
    private int column(int last, String address) throws WorkbookException {
        int column = address.isEmpty() ? last + 1 : 0;
        int at = 0;
        while (at < address.length() && Character.isLetter(address.charAt(at)) && column <= limits.columns()) {
            column = 26 * column + (address.charAt(at) & 31);
            at++;
        }
        if (column > limits.columns()) {
            throw WorkbookException.tooMany("limit.columns", limits.columns());
        }
        if (column <= last || !address.isEmpty() && wholeNumber(address.substring(at)) < 1) {
            throw WorkbookException.damaged();
        }
        return column;
    }

    /** Returns a whole number from 0, the largest there is for more, or a negative number for another text. */
    static int wholeNumber(String text) {
        long number = text.isEmpty() ? -1 : 0;
        for (int i = 0; i < text.length() && number >= 0; i++) {
            int digit = text.charAt(i) - '0';
            number = digit < 0 || digit > 9 ? -1 : Math.min(Integer.MAX_VALUE, 10 * number + digit);
        }
        return (int) number;
    }
}
