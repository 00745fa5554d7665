package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.Variant.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Renders one sheet with a table of some units: titles, header, rows, sums and notes. Used once per sheet. */
final class SheetRenderer {
    /** The criterion whose column is hidden. */
    private static final String HIDDEN_CRITERION = "TC7";

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V");

    private final Layout layout;
    private final List<Column> columns;
    private final CellStyle style;
    private final Places places;
    private final Sheet sheet;
    private final int width;
    private final int nameColumn;

    /** The column behind those that tell the unit. */
    private final int firstValue;

    private int numbered;
    private int written;

    /**
     * Creates a renderer.
     *
     * @param places takes where each unit and value stands
     */
    SheetRenderer(Layout layout, List<Column> columns, Sheet sheet, Places places) {
        this.layout = layout;
        this.columns = columns;
        this.style = new CellStyle(layout);
        this.places = places;
        this.sheet = sheet;
        this.width = columns.size();
        this.nameColumn = index("name");
        int first = 0;
        while (columns.get(first).criterion() == 0 && !columns.get(first).role().equals("region")) {
            first++;
        }
        this.firstValue = first;
    }

    /** Renders the table of units, those of a district one after another. */
    void render(List<OfficeTruth.Unit> units) {
        addTitles();
        addHeader();
        addColumnNumbers();
        if (layout.has(SUMS_ABOVE)) {
            addSums(OfficeWords.get("SUMS", "province"), units, false);
        }
        int section = 0;
        for (int from = 0; from < units.size(); ) {
            int to = from + 1;
            while (to < units.size()
                    && units.get(to).district().equals(units.get(from).district())) {
                to++;
            }
            addDistrict(section++, units.subList(from, to));
            from = to;
        }
        addSumsBelow(units);
        addNotes();
        if (layout.has(HIDDEN_COLUMN)) {
            sheet.hiddenColumns().add(index(HIDDEN_CRITERION));
        }
        Characters.write(sheet, layout);
    }

    private int index(String role) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).role().equals(role)) {
                return i;
            }
        }
        return -1;
    }

    private List<Cell> blankRow() {
        return new ArrayList<>(Collections.nCopies(width, Cell.BLANK));
    }

    /** Adds a row with texts in some columns: index, text, index, text … */
    private int addRow(Object... cells) {
        List<Cell> row = blankRow();
        for (int i = 0; i < cells.length; i += 2) {
            row.set((int) cells[i], Cell.text((String) cells[i + 1]));
        }
        return sheet.add(row);
    }

    private void addTitles() {
        String title = OfficeWords.get("TITLE", "title");
        int right = Math.max(nameColumn + 1, width * 2 / 3);
        switch (layout.of(Trait.TITLES).orElseThrow()) {
            case TITLE_ONE -> addRow(0, title);
            case TITLE_LETTERHEAD -> {
                addRow(0, OfficeWords.get("TITLE", "office"), right, OfficeWords.get("TITLE", "state"));
                addRow(0, OfficeWords.get("TITLE", "coordination"), right, OfficeWords.get("TITLE", "motto"));
                addRow();
                addRow(0, title);
                addRow(0, OfficeWords.get("TITLE", "enclosed"));
            }
            case TITLE_MEASURE -> {
                addRow(0, title);
                addRow(width - 1, OfficeWords.get("TITLE", "measure"));
            }
            case TITLE_MERGED -> {
                int row = addRow(0, title);
                sheet.merge(row, 0, row, width - 1);
                addRow();
            }
            default -> {
                // The header comes first.
            }
        }
    }

    private void addHeader() {
        int rows = layout.has(HEADER_THREE) ? 3 : layout.has(HEADER_TWO) ? 2 : 1;
        List<List<Cell>> header = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            header.add(blankRow());
        }
        boolean repeated = layout.has(SPANS_REPEATED);
        String common = OfficeWords.get("HEADINGS", "criteria");
        String group = "";
        for (int i = 0; i < width; i++) {
            Column column = columns.get(i);
            boolean isCriterion = column.criterion() > 0;
            header.get(isCriterion ? rows - 1 : 0).set(i, column.cell());
            if (isCriterion && rows > 1 && (repeated || column.criterion() == 1)) {
                header.get(0).set(i, Cell.text(common));
            }
            if (isCriterion && rows > 2 && (repeated || !column.group().equals(group))) {
                header.get(1).set(i, Cell.text(column.group()));
            }
            group = column.group();
        }
        int top = sheet.rows().size();
        header.forEach(sheet::add);
        places.header(columns);
        if (layout.has(SPANS_MERGED)) {
            mergeHeader(top, rows);
        }
    }

    private void mergeHeader(int top, int rows) {
        int groupStart = firstValue;
        for (int i = 0; i < width; i++) {
            boolean isCriterion = columns.get(i).criterion() > 0;
            if (!isCriterion) {
                sheet.merge(top, i, top + rows - 1, i);
            } else if (rows > 2
                    && (i + 1 == width
                            || !columns.get(i + 1).group().equals(columns.get(i).group()))) {
                sheet.merge(top + 1, groupStart, top + 1, i);
                groupStart = i + 1;
            }
        }
        sheet.merge(top, firstValue, top, firstValue + OfficeTruth.CRITERIA - 1);
    }

    private void addColumnNumbers() {
        if (layout.has(COLUMNS_NOT_NUMBERED)) {
            return;
        }
        List<Cell> row = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            boolean isLetter = layout.has(COLUMNS_LETTERED) && i < firstValue;
            int number = layout.has(COLUMNS_LETTERED) ? i - firstValue + 1 : i + 1;
            row.add(
                    isLetter
                            ? Cell.text(String.valueOf((char) ('A' + i)))
                            : layout.has(COLUMNS_BRACKETED) ? Cell.text("(" + number + ")") : Cell.number(number));
        }
        sheet.add(row);
    }

    private void addDistrict(int section, List<OfficeTruth.Unit> units) {
        String district = style.districtName(units.get(0));
        if (layout.has(DISTRICT_SECTION)) {
            int row = layout.has(SUMS_IN_SECTIONS) ? addSums(district, units, false) : addRow(nameColumn, district);
            sheet.rows().get(row).set(0, Cell.text(ROMAN.get(section)));
        } else if (layout.has(DISTRICT_SECTION_MERGED)) {
            int row = addRow(0, district);
            sheet.merge(row, 0, row, width - 1);
        }
        if (layout.has(NUMBERS_RESTARTED)) {
            numbered = 0;
        }
        int first = sheet.rows().size();
        for (OfficeTruth.Unit unit : units) {
            if (layout.has(VERDICTS)) {
                addVerdicts(unit, unit == units.get(0));
            } else {
                addObservations(unit, unit == units.get(0));
            }
        }
        if (layout.has(DISTRICT_MERGED)) {
            int column = index("district");
            sheet.merge(first, column, sheet.rows().size() - 1, column);
        }
        if (layout.has(SUMS_SUBTOTALS)) {
            String inSentence = layout.has(DISTRICT_FULL)
                    ? district.substring(0, 1).toLowerCase(Locale.ROOT) + district.substring(1)
                    : district;
            addSums(OfficeWords.get("SUMS", "subtotal") + " " + inSentence, units, false);
        }
    }

    /** Returns a row with what tells the unit. */
    private List<Cell> unitRow(OfficeTruth.Unit unit, boolean opensDistrict) {
        List<Cell> row = blankRow();
        for (int i = 0; i < width; i++) {
            Cell cell =
                    switch (columns.get(i).role()) {
                        case "row" -> style.rowNumber(++numbered);
                        case "unit" -> style.code(unit.code(), written);
                        case "name" -> Cell.text(style.unitName(unit));
                        case "district" ->
                            opensDistrict || layout.has(DISTRICT_COLUMN)
                                    ? Cell.text(style.districtName(unit))
                                    : Cell.BLANK;
                        case "region" -> Cell.text(style.region(unit));
                        case "note" -> written % 3 == 0 ? Cell.text(OfficeWords.get("EXTRA", "note-text")) : Cell.BLANK;
                        case "year" -> written % 2 == 0 ? Cell.number(2020) : Cell.BLANK;
                        case "decision" -> written % 2 == 0 ? Cell.text("312/QĐ-UBND") : Cell.BLANK;
                        default -> Cell.BLANK;
                    };
            row.set(i, cell);
        }
        return row;
    }

    /** Adds the row of a unit or value; the first one is hidden where one is. */
    private int addData(List<Cell> row) {
        int at = sheet.add(row);
        if (layout.has(HIDDEN_ROW) && written == 0) {
            sheet.hiddenRows().add(at);
        }
        written++;
        return at;
    }

    private void addVerdicts(OfficeTruth.Unit unit, boolean opensDistrict) {
        List<Cell> row = unitRow(unit, opensDistrict);
        for (OfficeTruth.Statement verdict : unit.statements()) {
            row.set(index(verdict.key()), style.mark(verdict.value().equals(OfficeTruth.MET)));
        }
        int at = sheet.rows().size();
        if (index("total") >= 0) {
            row.set(
                    index("total"),
                    style.total(
                            unit,
                            "COUNTIF(" + address(firstValue, at) + ":"
                                    + address(firstValue + OfficeTruth.CRITERIA - 1, at) + ",\"" + style.markText(true)
                                    + "\")"));
        }
        addData(row);
        unit.statements().forEach(verdict -> places.add(unit, verdict.key(), sheet.name(), at));
    }

    private void addObservations(OfficeTruth.Unit unit, boolean opensDistrict) {
        for (int i = 0; i < unit.statements().size(); i++) {
            OfficeTruth.Statement statement = unit.statements().get(i);
            List<Cell> row = unitRow(unit, opensDistrict && i == 0);
            row.set(index("date"), style.day(statement.day()));
            row.set(index("indicator"), style.key(statement.key()));
            row.set(index("value"), style.value(statement));
            places.add(unit, statement.key(), sheet.name(), addData(row));
        }
    }

    private void addSumsBelow(List<OfficeTruth.Unit> units) {
        String total = OfficeWords.get("SUMS", "total");
        switch (layout.of(Trait.SUMS).orElse(SUMS_NONE)) {
            case SUMS_TOTAL, SUMS_SUBTOTALS, SUMS_IN_SECTIONS -> addSums(total, units, false);
            case SUMS_TOTAL_MERGED -> {
                int row = addSums(total, units, false);
                Collections.swap(sheet.rows().get(row), 0, nameColumn);
                sheet.merge(row, 0, row, firstValue - 1);
            }
            case SUMS_MEAN -> {
                addSums(total, units, false);
                double mean =
                        units.stream().mapToInt(OfficeTruth.Unit::met).average().orElse(0);
                int row = addRow(nameColumn, OfficeWords.get("SUMS", "mean"));
                sheet.rows().get(row).set(index("total"), share(mean, "0.0"));
            }
            case SUMS_PERCENTAGES -> {
                addSums(total, units, false);
                int row = addRow(nameColumn, OfficeWords.get("SUMS", "percentage"));
                for (int c = 0; c < OfficeTruth.CRITERIA; c++) {
                    double met = (double) met(units, c + 1) / units.size();
                    sheet.rows().get(row).set(firstValue + c, share(met, "0.00%"));
                }
            }
            case SUMS_COUNTS -> {
                addSums(OfficeWords.get("SUMS", "met"), units, false);
                addSums(OfficeWords.get("SUMS", "not-met"), units, true);
            }
            default -> {
                // There are none below.
            }
        }
    }

    /** Returns a mean or percentage: a number in a workbook, a text with a decimal comma in CSV. */
    private Cell share(double value, String format) {
        if (layout.has(XLSX)) {
            return new Cell.Number(new BigDecimal(value).setScale(4, RoundingMode.HALF_UP), format);
        }
        double shown = format.endsWith("%") ? 100 * value : value;
        return Cell.text(String.format(Locale.ROOT, "%.2f", shown).replace('.', ','));
    }

    private static int met(List<OfficeTruth.Unit> units, int criterion) {
        return (int) units.stream()
                .flatMap(unit -> unit.statements().stream())
                .filter(s -> s.key().equals("TC" + criterion) && s.value().equals(OfficeTruth.MET))
                .count();
    }

    private int addSums(String name, List<OfficeTruth.Unit> units, boolean ofNotMet) {
        int at = addRow(nameColumn, name);
        List<Cell> row = sheet.rows().get(at);
        for (int c = 0; c < OfficeTruth.CRITERIA; c++) {
            int met = met(units, c + 1);
            row.set(firstValue + c, Cell.number(ofNotMet ? units.size() - met : met));
        }
        if (index("total") >= 0 && !ofNotMet) {
            row.set(
                    index("total"),
                    Cell.number(units.stream().mapToInt(OfficeTruth.Unit::met).sum()));
        }
        return at;
    }

    private void addNotes() {
        if (layout.has(NOTES_NONE)) {
            return;
        }
        addRow();
        if (layout.has(NOTES_NOTE)) {
            addRow(0, OfficeWords.get("NOTES", "note"));
            return;
        }
        if (layout.has(NOTES_LEGEND)) {
            String none = style.markText(false);
            addRow(
                    0,
                    OfficeWords.get("NOTES", "legend") + ": "
                            + style.markText(true) + " - " + OfficeWords.get("MARKS_WORDS", "met")
                            + (none.isEmpty() ? "" : "; " + none + " - " + OfficeWords.get("MARKS_WORDS", "not-met")));
        }
        int right = Math.max(nameColumn + 1, width * 2 / 3);
        addRow(right, OfficeWords.get("NOTES", "day"));
        addRow(nameColumn, OfficeWords.get("NOTES", "maker"), right, OfficeWords.get("NOTES", "office"));
        addRow(nameColumn, OfficeWords.get("NOTES", "signed"), right, OfficeWords.get("NOTES", "head"));
        addRow();
        addRow(nameColumn, OfficeWords.get("NOTES", "maker-name"), right, OfficeWords.get("NOTES", "head-name"));
    }

    private static String address(int column, int row) {
        return XlsxFile.address(column, row);
    }
}
