package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.FileVariant.*;
import static org.ntmcriteria.testkit.office.HeaderVariant.*;
import static org.ntmcriteria.testkit.office.RowVariant.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** Renders one sheet with a table of some units: titles, header, rows, sums and notes. Used once per sheet. */
final class SheetRenderer {
    /** The criterion whose column is hidden. */
    private static final String HIDDEN_CRITERION = "TC7";

    private static final List<String> ROMAN = List.of("I", "II", "III", "IV", "V");

    private final Layout layout;
    private final List<Column> columns;
    private final CellStyle style;
    private final SheetFrame frame;
    private final Places places;
    private final Sheet sheet;
    private final int width;
    private final int nameColumn;

    /** The column behind those that tell the unit. */
    private final int firstValue;

    /** The number of columns of criteria or indicators. */
    private final int values;

    private final OtherRows others;
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
        while (columns.get(first).criterion() == 0
                && !(layout.has(OBSERVATIONS) && columns.get(first).role().equals("region"))) {
            first++;
        }
        this.firstValue = first;
        this.values = (int) columns.stream().filter(c -> c.criterion() > 0).count();
        this.frame = new SheetFrame(layout, sheet, style, width, nameColumn);
        this.others = new OtherRows(layout, columns, style, frame, sheet);
    }

    /** Renders the table of units, those of a district one after another. */
    void render(List<OfficeTruth.Unit> units) {
        frame.addTitles();
        addHeader();
        addColumnNumbers();
        others.addBelowHeader();
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
        if (layout.has(ROWS_PLAN)) {
            others.addPlan(units.get(0));
        }
        frame.addNotes();
        if (layout.has(ROWS_OTHER_TABLE)) {
            numbered = 0;
            others.addTable(units, unit -> unitRow(unit, true));
        }
        if (layout.has(HIDDEN_COLUMN)) {
            sheet.hiddenColumns().add(index(HIDDEN_CRITERION));
        }
        Characters.write(sheet, layout);
    }

    private int index(String role) {
        return columns.stream().map(Column::role).toList().indexOf(role);
    }

    private void addHeader() {
        int rows = layout.has(HEADER_THREE)
                ? 3
                : layout.hasAny(HEADER_TWO, HEADER_CRITERIA, HEADER_CRITERIA_NUMBERED, HEADER_NAMES) ? 2 : 1;
        boolean hasCommon = layout.hasAny(HEADER_TWO, HEADER_THREE);
        int groups = groupRow();
        List<List<Cell>> header = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            header.add(frame.blankRow());
        }
        boolean repeated = layout.has(SPANS_REPEATED);
        String common = OfficeWords.get("HEADINGS", "criteria");
        String group = "";
        for (int i = 0; i < width; i++) {
            Column column = columns.get(i);
            boolean isCriterion = column.criterion() > 0;
            header.get(isCriterion ? rows - 1 : 0).set(i, column.cell(layout));
            if (isCriterion && hasCommon && (repeated || i == firstValue)) {
                header.get(0).set(i, Cell.text(common));
            }
            if (isCriterion && groups >= 0 && (repeated || !column.group().equals(group))) {
                header.get(groups).set(i, Cell.text(column.group()));
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

    /** The row of the header with the groups of criteria, or the criteria of indicators; or a negative number. */
    private int groupRow() {
        return layout.has(HEADER_THREE)
                ? 1
                : layout.hasAny(HEADER_CRITERIA, HEADER_CRITERIA_NUMBERED, HEADER_NAMES) ? 0 : -1;
    }

    private void mergeHeader(int top, int rows) {
        int groups = groupRow();
        int groupStart = firstValue;
        for (int i = 0; i < width; i++) {
            boolean isCriterion = columns.get(i).criterion() > 0;
            if (!isCriterion) {
                sheet.merge(top, i, top + rows - 1, i);
            } else if (groups >= 0
                    && (i + 1 == width
                            || !columns.get(i + 1).group().equals(columns.get(i).group()))) {
                sheet.merge(top + groups, groupStart, top + groups, i);
                groupStart = i + 1;
            }
        }
        if (groups != 0) {
            sheet.merge(top, firstValue, top, firstValue + values - 1);
        }
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
            int row =
                    layout.has(SUMS_IN_SECTIONS) ? addSums(district, units, false) : frame.addRow(nameColumn, district);
            sheet.rows().get(row).set(0, Cell.text(ROMAN.get(section)));
        } else if (layout.has(DISTRICT_SECTION_MERGED)) {
            int row = frame.addRow(0, district);
            sheet.merge(row, 0, row, width - 1);
        }
        if (layout.has(NUMBERS_RESTARTED)) {
            numbered = 0;
        }
        if (layout.has(ROWS_HEADER_AGAIN) && !district.isEmpty() && written > 0) {
            addHeader();
        }
        int first = sheet.rows().size();
        for (OfficeTruth.Unit unit : units) {
            addBetween(units, units.indexOf(unit));
            if (!layout.has(OBSERVATIONS)) {
                addValues(unit, unit == units.get(0));
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
        List<Cell> row = frame.blankRow();
        for (int i = 0; i < width; i++) {
            Cell cell =
                    switch (columns.get(i).role()) {
                        case "row" -> style.rowNumber(++numbered);
                        case "unit" -> style.code(unit.code(), written);
                        case "name" -> Cell.text(style.unitName(unit));
                        case "district" ->
                            opensDistrict || layout.has(DISTRICT_COLUMN)
                                    ? Cell.text(opensDistrict ? style.districtName(unit) : style.districtAgain(unit))
                                    : Cell.BLANK;
                        case "hamlet" -> Cell.text(OfficeWords.get("EXTRA", "hamlet-name"));
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

    /** Adds the row of a unit, or a row for each of its days. */
    private void addValues(OfficeTruth.Unit unit, boolean opensDistrict) {
        List<LocalDate> days = layout.has(DAY_TWO) ? days(unit) : List.of(OfficeTruth.DAY);
        for (LocalDate day : days) {
            List<Cell> row = unitRow(unit, opensDistrict && day.equals(days.get(0)));
            if (index("date") >= 0) {
                row.set(index("date"), style.day(day));
            }
            int at = sheet.rows().size();
            for (OfficeTruth.Statement statement : unit.statements()) {
                if (statement.day().equals(day)) {
                    row.set(index(statement.key()), style.value(statement));
                    places.add(unit, statement.key() + "@" + day, sheet.name(), at);
                }
            }
            if (index("total") >= 0) {
                row.set(
                        index("total"),
                        style.total(
                                unit.met(day),
                                "COUNTIF(" + address(firstValue, at) + ":"
                                        + address(firstValue + OfficeTruth.CRITERIA - 1, at) + ",\""
                                        + style.markText(true)
                                        + "\")"));
            }
            addData(row);
        }
    }

    private static List<LocalDate> days(OfficeTruth.Unit unit) {
        return unit.statements().stream()
                .map(OfficeTruth.Statement::day)
                .distinct()
                .sorted()
                .toList();
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

    /** Adds the head of a group of communes, or the header as on every page, before a unit of no district. */
    private void addBetween(List<OfficeTruth.Unit> units, int next) {
        boolean isSection = next == 0 || next == units.size() / 2;
        if (layout.hasAny(DISTRICT_GROUPS, DISTRICT_YEARS) && isSection) {
            String section = layout.of(Trait.DISTRICT).orElseThrow() + (next == 0 ? "-1" : "-2");
            int row = frame.addRow(nameColumn, OfficeWords.get("ROWS", section));
            if (index("row") >= 0) {
                sheet.rows().get(row).set(index("row"), Cell.text(ROMAN.get(next == 0 ? 0 : 1)));
            }
        }
        if (layout.has(ROWS_HEADER_AGAIN) && units.get(0).district().isEmpty() && next == units.size() - 1) {
            addHeader();
        }
    }

    private void addSumsBelow(List<OfficeTruth.Unit> units) {
        String total = OfficeWords.get("SUMS", "total");
        switch ((RowVariant) layout.of(Trait.SUMS).orElse(SUMS_NONE)) {
            case SUMS_TOTAL, SUMS_SUBTOTALS, SUMS_IN_SECTIONS -> addSums(total, units, false);
            case SUMS_TOTAL_MERGED -> {
                int row = addSums(total, units, false);
                Collections.swap(sheet.rows().get(row), 0, nameColumn);
                sheet.merge(row, 0, row, firstValue - 1);
            }
            case SUMS_MEAN -> {
                addSums(total, units, false);
                double mean = units.stream()
                        .mapToInt(unit -> unit.met(OfficeTruth.DAY))
                        .average()
                        .orElse(0);
                int row = frame.addRow(nameColumn, OfficeWords.get("SUMS", "mean"));
                sheet.rows().get(row).set(index("total"), style.share(mean, "0.0"));
            }
            case SUMS_PERCENTAGES -> {
                addSums(total, units, false);
                int row = frame.addRow(nameColumn, OfficeWords.get("SUMS", "percentage"));
                for (int c = 0; c < OfficeTruth.CRITERIA; c++) {
                    double met = (double) met(units, c + 1) / units.size();
                    sheet.rows().get(row).set(firstValue + c, style.share(met, "0.00%"));
                }
            }
            case SUMS_COUNTS -> {
                addSums(OfficeWords.get("SUMS", "met"), units, false);
                addSums(OfficeWords.get("SUMS", "not-met"), units, true);
            }
            case SUMS_MEANS -> addTexts(OfficeWords.get("SUMS", "value-mean"), key -> "61,5");
            case SUMS_RATIOS ->
                addTexts(OfficeWords.get("SUMS", "met"), key -> (units.size() - 1) + "/" + units.size());
            default -> {
                // There are none below.
            }
        }
    }

    private void addTexts(String name, UnaryOperator<String> text) {
        int row = frame.addRow(nameColumn, name);
        for (int c = 0; c < values; c++) {
            sheet.rows()
                    .get(row)
                    .set(
                            firstValue + c,
                            Cell.text(text.apply(columns.get(firstValue + c).role())));
        }
    }

    private static int met(List<OfficeTruth.Unit> units, int criterion) {
        return (int) units.stream()
                .flatMap(unit -> unit.statements().stream())
                .filter(s -> s.key().equals("TC" + criterion) && s.value().equals(OfficeTruth.MET))
                .count();
    }

    private int addSums(String name, List<OfficeTruth.Unit> units, boolean ofNotMet) {
        int at = frame.addRow(nameColumn, name);
        List<Cell> row = sheet.rows().get(at);
        for (int c = 0; c < OfficeTruth.CRITERIA; c++) {
            int met = met(units, c + 1);
            row.set(firstValue + c, Cell.number(ofNotMet ? units.size() - met : met));
        }
        if (index("total") >= 0 && !ofNotMet) {
            row.set(
                    index("total"),
                    Cell.number(units.stream()
                            .mapToInt(unit -> unit.met(OfficeTruth.DAY))
                            .sum()));
        }
        return at;
    }

    private static String address(int column, int row) {
        return XlsxFile.address(column, row);
    }
}
