package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.MeasurementUnit;
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
    private final SetKeys set;
    private final AttributeReader attributes;
    private final RowClassifier classifier;
    private final TableOptions options;
    private final VerdictOrigins.Table origin;
    private final UnitCollector units;
    private final Consumer<Problem> problems;

    /** The district in whose section the rows are, if no column names one. */
    private Optional<Section> section = Optional.empty();

    /** The head of a section of units. */
    private record Section(String district, Optional<SourceLocation> location) {}

    /** Creates a reader; without a column of days the options give the day. */
    UnitRowReader(
            CellReader cells,
            ValueReader values,
            SetKeys set,
            TableOptions options,
            UnitCollector units,
            Consumer<Problem> problems) {
        this.header = cells.header();
        this.cells = cells;
        this.values = values;
        this.set = set;
        this.attributes = new AttributeReader(cells, true, problems);
        this.classifier = new RowClassifier(
                cells,
                values,
                options.set().filter(s -> s.level() == Level.DISTRICT).isPresent());
        this.options = options;
        this.origin = VerdictOrigins.Table.of(header, options);
        this.units = units;
        this.problems = problems;
        units.startTable(header);
    }

    @Override
    public boolean read(TextRow row) {
        RowKind kind = classifier.classify(row);
        switch (kind) {
            case DATA, SUBTOTAL -> {
                if (!cells.hasWidthOfHeader(row)) {
                    attributes.forgetDistrict();
                    return true;
                }
                TextRow clean = cells.withoutBrokenText(row);
                if (kind == RowKind.DATA) {
                    readUnit(clean);
                }
                return kind == RowKind.DATA;
            }
            case SECTION -> section = section(row);
            case SIGNATURE, NUMBERED_SUM -> reportName(cells.withoutBrokenText(row));
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
        return false;
    }

    /**
     * Returns the section that a row begins; none if its name was broken, as the units below are not of the last one.
     */
    private Optional<Section> section(TextRow row) {
        // What is broken in the row is said, though only its name is taken.
        cells.withoutBrokenText(row);
        String district = classifier.district();
        return district.isEmpty() ? Optional.empty() : Optional.of(new Section(district, Optional.of(row.location())));
    }

    /** Reports a name that may be that of a unit: below a note, or called as a sum is and numbered. */
    private void reportName(TextRow row) {
        String name = cells.text(row, UnitTableColumn.NAME);
        if (!name.isEmpty()) {
            problems.accept(Problem.of(InputTableProblem.PASSED_OVER, cells.location(row, UnitTableColumn.NAME), name));
        }
    }

    private void readUnit(TextRow row) {
        List<AttributeStatement> statements = new ArrayList<>(attributes.read(row));
        Optional<String> code = code(row, statements);
        Optional<LocalDate> day = day(row);
        if (code.isEmpty() || day.isEmpty()) {
            return;
        }
        if (!header.has(UnitTableColumn.DISTRICT)) {
            section.ifPresent(s -> statements.add(
                    new AttributeStatement(UnitAttribute.DISTRICT, s.district(), s.district(), s.location())));
        }
        List<UnitReport.Value> read = new ArrayList<>();
        header.keys().forEach(column -> readCell(row, column).ifPresent(read::add));
        addMissing(row, read);
        units.keep(code.get(), row);
        units.add(new UnitReport(
                code.get(),
                day.get(),
                statements,
                read,
                total(row),
                origin(row, code.get(), day.get()),
                row.location()));
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
            if (!columns.contains(key)) {
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
        Optional<String> district = header.has(UnitTableColumn.DISTRICT)
                ? statements.stream()
                        .filter(statement -> statement.attribute() == UnitAttribute.DISTRICT)
                        .map(statement -> statement.value().toString())
                        .findFirst()
                : section.map(Section::district);
        return Optional.of(
                units.first(UnitCollector.code(name, district.orElse("")), cells.location(row, UnitTableColumn.NAME)));
    }

    private Optional<UnitReport.Value> readCell(TextRow row, TableHeader.KeyColumn column) {
        Optional<SourceLocation> location = Optional.of(row.location(column.index(), header.heading(column.index())));
        boolean isNotMet = options.blank() == TableOptions.Blank.NOT_MET
                && set.isJudgement(column.key())
                && row.cell(column.index()).isEmpty()
                && !row.hasFailed(column.index());
        Optional<ReportedValue> value = isNotMet
                ? Optional.of(ReportedValue.Word.NOT_ACHIEVED)
                : values.read(row, column.index(), () -> units(column), location);
        return value.map(v -> new UnitReport.Value(column.key(), v, column.isOpen(), isNotMet, location));
    }

    private Set<MeasurementUnit> units(TableHeader.KeyColumn column) {
        return column.isOpen() && column.key() instanceof InputKey.OfCriterion criterion
                ? set.units(new InputKey.OfIndicator(IndicatorId.parse(String.valueOf(criterion.criterion()))))
                : set.units(column.key());
    }

    private Optional<UnitReport.Total> total(TextRow row) {
        String text = cells.text(row, UnitTableColumn.TOTAL);
        return text.isEmpty()
                ? Optional.empty()
                : cells.total(text, cells.location(row, UnitTableColumn.TOTAL).orElseThrow());
    }
}
