package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/**
 * Reads the rows of a table with a row per unit, or per unit and day, and a column per criterion or indicator. Not
 * thread-safe.
 */
final class UnitRowReader implements RowReader {
    private final TableHeader header;
    private final CellReader cells;
    private final ValueReader values;
    private final ValueColumns columns;
    private final AttributeReader attributes;
    private final RowClassifier classifier;
    private final UnsureRows unsure;
    private final HeadDoubts heads;
    private final MarkCounts counts;
    private final PartedRows parted;
    private final TableOptions options;
    private final VerdictOrigins.Table origin;
    private final UnitCollector units;
    private final RowTally tally;
    private final Consumer<Problem> problems;

    /** The code of the last row's unit. */
    private Optional<String> above = Optional.empty();

    /** Creates a reader; without a column of days the options give the day. */
    UnitRowReader(
            CellReader cells,
            ValueReader values,
            SetKeys set,
            TableOptions options,
            UnitCollector units,
            RowTally tally,
            Optional<TextRow> title,
            Consumer<Problem> problems) {
        this.header = cells.header();
        this.cells = cells;
        this.values = values;
        this.columns = new ValueColumns(header, values, set, options.blank(), problems);
        this.attributes = new AttributeReader(cells, filled(header), problems);
        this.classifier = new RowClassifier(
                cells,
                values,
                options.set().filter(s -> s.level() == Level.DISTRICT).isPresent());
        this.unsure = new UnsureRows(cells, values, problems);
        this.heads = new HeadDoubts(cells, units, title, problems);
        this.counts = new MarkCounts(header, problems);
        this.parted = new PartedRows(header, values, columns.onlyJudged(), problems);
        this.options = options;
        this.origin = VerdictOrigins.Table.of(header, options);
        this.units = units;
        this.tally = tally;
        this.problems = problems;
        units.startTable(header);
    }

    /**
     * Returns what stands at the first of several units only: nothing in a table of results, and where a unit has a row
     * for each day the district alone.
     */
    private static Set<UnitAttribute> filled(TableHeader header) {
        if (header.has(UnitTableColumn.ACTS) || header.has(UnitTableColumn.VALID_FROM)) {
            return Set.of();
        }
        return header.has(UnitTableColumn.DATE) ? Set.of(UnitAttribute.DISTRICT) : AttributeReader.AREAS;
    }

    @Override
    public void read(TextRow row) {
        RowKind kind = classifier.classify(row);
        boolean isOfUnits = kind == RowKind.DATA || kind == RowKind.SUBTOTAL;
        if (isOfUnits && (!cells.hasWidthOfHeader(row) || parted.isParted(row))) {
            // What it is cannot be told.
            tally.add(RowKind.DATA, row);
            attributes.forgetAreas();
            return;
        }
        tally.add(kind, row);
        if (kind == RowKind.SECTION && classifier.head().kind() == SectionHead.Kind.GROUP) {
            reportGroup(row, classifier.head().name());
        } else if ((kind == RowKind.SECTION || kind == RowKind.DATA) && classifier.isBareName(row)) {
            reportBareName(kind, row);
        } else if (kind == RowKind.SUBTOTAL && classifier.isBareName(row)) {
            reportYear(row, cells.text(row, UnitTableColumn.NAME));
        } else if (isOfUnits) {
            unsure.take(row, kind == RowKind.DATA);
        }
        if (kind == RowKind.NOTE || kind == RowKind.SIGNATURE) {
            TableNotes.reportLegend(row, problems);
            counts.takeLegend(row);
            TableNotes.reportSet(row, options, problems);
        }
        switch (kind) {
            case DATA -> readUnit(cells.withoutBrokenText(row));
            case SUBTOTAL -> cells.withoutBrokenText(row);
            case SECTION -> {
                above = Optional.empty();
                unsure.startSection();
                // What is broken in the row is said, though only its name is taken.
                cells.withoutBrokenText(row);
                attributes.startSection(classifier.head(), row);
                heads.takeHead(classifier.head(), row);
            }
            case SIGNATURE -> {
                TextRow intact = cells.withoutBrokenText(row);
                if (!classifier.isBelowSignatures()) {
                    reportName(intact);
                }
            }
            case REPEATED_HEADER -> heads.takeHeader();
            case COLUMN_NUMBERS -> ColumnNumbers.reportWords(row, header, problems);
            case REQUIREMENT -> columns.takeMeasures(row);
            case NUMBERED_SUM -> reportName(cells.withoutBrokenText(row));
            case OTHER_HEADER ->
                problems.accept(Problem.of(
                        InputTableProblem.NO_HEADER,
                        Optional.of(row.location()),
                        String.join(",", row.texts()),
                        IoMessages.MESSAGES.text("needed.oneTable")));
            default -> {
                // Nothing in the row is about a unit.
            }
        }
    }

    @Override
    public void takeTitle(TextRow row) {
        counts.takeLegend(row);
    }

    @Override
    public void finish() {
        counts.finish();
        heads.finish();
    }

    /**
     * Checks if the values of a row fit one column on, and not where they are: a cell cannot be read, or its note is a
     * value. Then a separator without quotes has made two fields of one before them.
     */
    @Override
    public boolean isShifted(TextRow row) {
        String note = cells.text(row, UnitTableColumn.NOTE);
        boolean isFirstBlank = header.keys().stream()
                .min(Comparator.comparingInt(TableHeader.KeyColumn::index))
                .filter(first -> row.cell(first.index()).isEmpty())
                .isPresent();
        // A mark alone may be a note where no cell is missing; a verdict is never a total.
        boolean fits = (!values.isValue(note) || values.isWord(note) && !isFirstBlank)
                && !values.isWord(cells.text(row, UnitTableColumn.TOTAL));
        boolean hasValues = false;
        for (TableHeader.KeyColumn column : header.keys()) {
            String next = row.cell(column.index() + 1);
            boolean isValue = values.isValue(next);
            if (!next.isEmpty() && !isValue) {
                return false;
            }
            hasValues |= isValue;
            String text = row.cell(column.index());
            fits &= text.isEmpty() || values.isValue(text);
        }
        return !fits && hasValues;
    }

    /** Reports a name that may be that of a unit: below a note, or called as a sum is and numbered. */
    private void reportName(TextRow row) {
        String name = cells.text(row, UnitTableColumn.NAME);
        if (!name.isEmpty()) {
            problems.accept(Problem.of(InputTableProblem.PASSED_OVER, cells.location(row, UnitTableColumn.NAME), name));
        }
    }

    /** Reports a section whose head is not a district, where no column says in which districts the units are. */
    private void reportGroup(TextRow row, String head) {
        if (!reportYear(row, head) && !header.has(UnitTableColumn.DISTRICT)) {
            problems.accept(Problem.of(InputTableProblem.NO_DISTRICT, Optional.of(row.location()), head));
        } else if (header.has(UnitTableColumn.DISTRICT)) {
            TableNotes.reportOtherTable(head, row.location(), problems);
            TableNotes.reportSet(row, options, problems);
        }
    }

    /** Reports the head of a section that names years, none of which is that of the day, and tells if it does. */
    private boolean reportYear(TextRow row, String head) {
        List<String> years = HeadingWords.years(head);
        Optional<LocalDate> day = options.asOf().filter(of -> !years.contains(String.valueOf(of.getYear())));
        boolean isOfYear =
                !header.has(UnitTableColumn.DATE) && TableWords.isPlan(head) && !years.isEmpty() && day.isPresent();
        if (isOfYear) {
            problems.accept(
                    Problem.of(InputTableProblem.SECTION_OF_YEAR, Optional.of(row.location()), head, day.get()));
        }
        return isOfYear;
    }

    /** Reports a name of which nothing tells whether it is that of a unit; one with its kind heads a section. */
    private void reportBareName(RowKind kind, TextRow row) {
        String name = cells.text(row, UnitTableColumn.NAME);
        if (kind == RowKind.DATA && !header.has(UnitTableColumn.UNIT)
                || kind == RowKind.SECTION
                        && !TableWords.isDistrict(name)
                        && classifier.head().isDistrict()) {
            problems.accept(Problem.of(
                    InputTableProblem.BARE_NAME,
                    cells.location(row, UnitTableColumn.NAME),
                    name,
                    IoMessages.MESSAGES.text(kind == RowKind.DATA ? "bareName.unit" : "bareName.section")));
        }
    }

    private void readUnit(TextRow row) {
        List<AttributeStatement> statements = attributes.read(row);
        boolean isOfUnitAbove = above.isPresent() && classifier.isOfUnitAbove(row);
        heads.takeUnit(row, statements);
        // Plan and result of a unit are two reports for one day, and neither is taken for its verdicts.
        Optional<String> code = isOfUnitAbove ? above : code(row, statements);
        above = code;
        Optional<LocalDate> day = day(row);
        Optional<Optional<LocalDate>> validFrom = cells.validFrom(row, text(row, UnitTableColumn.VALID_FROM));
        if (code.isEmpty() || day.isEmpty() || validFrom.isEmpty()) {
            return;
        }
        columns.take(row);
        counts.take(row, values);
        List<UnitReport.Value> read = new ArrayList<>();
        header.keys().forEach(column -> columns.read(row, column).ifPresent(read::add));
        addMissing(row, read);
        if (!isOfUnitAbove) {
            checkLevel(row, statements);
        }
        units.keep(code.get(), row);
        units.add(new UnitReport(
                code.get(),
                validFrom.get(),
                day.get(),
                statements,
                read,
                total(row),
                origin(row, code.get(), day.get()),
                row.location()));
    }

    private void checkLevel(TextRow row, List<AttributeStatement> statements) {
        String name = text(row, UnitTableColumn.NAME);
        if (!name.isEmpty()) {
            units.levels()
                    .take(
                            name,
                            !text(row, UnitTableColumn.UNIT).isEmpty(),
                            UnitCollector.text(statements, UnitAttribute.DISTRICT)
                                    .orElse(""),
                            row,
                            cells.location(row, UnitTableColumn.NAME));
        }
    }

    /** Returns the day of a row: of its cell, of the merged cell above, or without such a column that of the table. */
    private Optional<LocalDate> day(TextRow row) {
        if (!header.has(UnitTableColumn.DATE)) {
            return options.asOf();
        }
        return cells.hasFailed(row, UnitTableColumn.DATE)
                ? Optional.empty()
                : cells.day(row, text(row, UnitTableColumn.DATE));
    }

    private VerdictOrigins.Row origin(TextRow row, String code, LocalDate day) {
        String set = text(row, UnitTableColumn.SET);
        boolean statesDay = header.has(UnitTableColumn.DATE);
        return new VerdictOrigins.Row(
                code,
                day,
                statesDay,
                set.isEmpty()
                        ? List.of()
                        : SetMention.inCell(
                                set, cells.location(row, UnitTableColumn.SET).orElseThrow()),
                origin,
                statesDay ? cells.location(row, UnitTableColumn.DATE).orElseThrow() : row.location());
    }

    /** Returns the text of a cell; where a unit has several rows, that of the cell merged over them. */
    private String text(TextRow row, UnitTableColumn column) {
        String text = cells.text(row, column);
        return text.isEmpty() && header.has(UnitTableColumn.DATE) && header.has(column)
                ? row.mergedAbove(header.index(column))
                : text;
    }

    /**
     * Adds the criteria without a column as not met where the office marks only what is met: in a table of verdicts,
     * since elsewhere indicators may say what there is to say.
     */
    private void addMissing(TextRow row, List<UnitReport.Value> read) {
        if (options.blank() != TableOptions.Blank.NOT_MET || header.layout() != UnitTable.Layout.VERDICTS) {
            return;
        }
        Set<InputKey> columns = new TreeSet<>();
        header.keys().forEach(column -> columns.add(column.key()));
        for (int criterion : options.criteria()) {
            InputKey key = new InputKey.OfCriterion(criterion);
            // A column that is not read is not missing.
            if (!columns.contains(key) && !header.unread().contains(criterion)) {
                read.add(UnitReport.Value.of(key, ReportedValue.Word.NOT_ACHIEVED, Optional.of(row.location())));
            }
        }
    }

    /** Returns the unit's code, or its name and district where the table has no codes; reports it if there is none. */
    private Optional<String> code(TextRow row, List<AttributeStatement> statements) {
        String code = text(row, UnitTableColumn.UNIT);
        if (!code.isEmpty()) {
            return Optional.of(units.first(code, cells.location(row, UnitTableColumn.UNIT)));
        }
        if (cells.hasFailed(row, header.has(UnitTableColumn.UNIT) ? UnitTableColumn.UNIT : UnitTableColumn.NAME)) {
            return Optional.empty();
        }
        String name = text(row, UnitTableColumn.NAME);
        boolean hasCodes = header.has(UnitTableColumn.UNIT);
        if (hasCodes || name.isEmpty()) {
            problems.accept(Problem.of(
                    FileProblem.BLANK,
                    cells.location(row, hasCodes ? UnitTableColumn.UNIT : UnitTableColumn.NAME),
                    "",
                    IoMessages.MESSAGES.text(hasCodes ? "needed.unitCode" : "needed.unitName")));
            return Optional.empty();
        }
        return Optional.of(units.named(name, statements, cells.location(row, UnitTableColumn.NAME)));
    }

    private Optional<UnitReport.Total> total(TextRow row) {
        String text = cells.text(row, UnitTableColumn.TOTAL);
        return text.isEmpty()
                ? Optional.empty()
                : cells.total(text, cells.location(row, UnitTableColumn.TOTAL).orElseThrow());
    }
}
