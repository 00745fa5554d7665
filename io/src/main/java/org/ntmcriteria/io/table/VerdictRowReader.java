package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/** Reads the rows of a table of verdicts: one unit each, with a column per criterion. Not thread-safe. */
final class VerdictRowReader implements RowReader {
    /** A total as a number, as a fraction of the criteria, or in words: 19, 19/19, Đạt 19/19 TC. */
    private static final Pattern TOTAL = Pattern.compile("(?:" + VietnameseText.fold("đạt")
            + " )?([0-9]{1,4})(?: ?/ ?[0-9]{1,4})?(?: (?:tc|" + VietnameseText.fold("tiêu chí") + "))?");

    private final TableHeader header;
    private final CellReader cells;
    private final ValueReader values;
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

    /**
     * Creates a reader.
     *
     * @param options how to read; they give the day of the verdicts where the table has no column of days
     * @param units takes the units
     */
    VerdictRowReader(
            CellReader cells,
            ValueReader values,
            TableOptions options,
            UnitCollector units,
            Consumer<Problem> problems) {
        this.header = cells.header();
        this.cells = cells;
        this.values = values;
        this.attributes = new AttributeReader(cells, true, problems);
        this.classifier = new RowClassifier(
                cells,
                values,
                options.set().filter(s -> s.level() == Level.DISTRICT).isPresent());
        this.options = options;
        this.units = units;
        this.problems = problems;
        this.origin = new VerdictOrigins.Table(
                options.givenUnder()
                        .map(set -> SetMention.of(
                                set, SourceLocation.ofFile(header.location().file()))),
                header.mentions(),
                header.criteria().keySet(),
                header.location());
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
            case SIGNATURE -> reportName(cells.withoutBrokenText(row));
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

    /** Reports a name below a note, which may be that of a unit without verdicts. */
    private void reportName(TextRow row) {
        String name = cells.text(row, UnitTableColumn.NAME);
        if (!name.isEmpty()) {
            problems.accept(Problem.of(InputTableProblem.PASSED_OVER, cells.location(row, UnitTableColumn.NAME), name));
        }
    }

    private void readUnit(TextRow row) {
        List<AttributeStatement> statements = attributes.read(row);
        Optional<String> code = code(row, statements);
        Optional<LocalDate> day = code.isPresent() ? day(row) : Optional.empty();
        if (day.isPresent()) {
            readUnit(row, code.get(), day.get(), statements);
        }
    }

    private void readUnit(TextRow row, String code, LocalDate day, List<AttributeStatement> statements) {
        SourceLocation location = row.location();
        UnitRecord.Builder unit = units.addRow(origin(row, code, day, location), location);
        units.keep(code, row);
        unit.on(day);
        statements.forEach(statement -> statement.addTo(unit, day));
        if (!header.has(UnitTableColumn.DISTRICT)) {
            section.ifPresent(s -> unit.state(day, UnitAttribute.DISTRICT, s.district(), s.district(), s.location()));
        }
        header.criteria().forEach((criterion, column) -> readCell(row, column)
                .ifPresent(value -> unit.add(observation(
                        code, day, criterion, value, Optional.of(row.location(column, header.heading(column)))))));
        if (options.blank() == TableOptions.Blank.NOT_MET) {
            for (int criterion : options.criteria()) {
                if (!header.criteria().containsKey(criterion)) {
                    unit.add(observation(
                            code, day, criterion, ReportedValue.Word.NOT_ACHIEVED, Optional.of(row.location())));
                }
            }
        }
        readTotal(row, code);
    }

    private VerdictOrigins.Row origin(TextRow row, String code, LocalDate day, SourceLocation location) {
        String set = cells.text(row, UnitTableColumn.SET);
        boolean statesDay = !cells.text(row, UnitTableColumn.DATE).isEmpty();
        return new VerdictOrigins.Row(
                code,
                day,
                statesDay,
                set.isEmpty()
                        ? List.of()
                        : SetMention.inCell(
                                set, cells.location(row, UnitTableColumn.SET).get()),
                origin,
                statesDay ? cells.location(row, UnitTableColumn.DATE).get() : location);
    }

    /** Returns the day that the verdicts of a row stand for, that of the table where the row states none. */
    private Optional<LocalDate> day(TextRow row) {
        if (cells.hasFailed(row, UnitTableColumn.DATE)) {
            return Optional.empty();
        }
        String text = cells.text(row, UnitTableColumn.DATE);
        if (text.isEmpty()) {
            if (options.asOf().isEmpty()) {
                problems.accept(Problem.of(
                        FileProblem.BLANK,
                        cells.location(row, UnitTableColumn.DATE),
                        "",
                        IoMessages.MESSAGES.text("needed.day")));
            }
            return options.asOf();
        }
        try {
            return Optional.of(DateRange.parseOfficeDay(text));
        } catch (UnreadableTextException e) {
            problems.accept(Problem.of(InputTableProblem.BAD_DATE, cells.location(row, UnitTableColumn.DATE), text));
            return Optional.empty();
        }
    }

    /** Returns the unit's code, or its name and district where the table has no codes; reports it if there is none. */
    private Optional<String> code(TextRow row, List<AttributeStatement> statements) {
        String code = cells.text(row, UnitTableColumn.UNIT);
        if (!code.isEmpty()) {
            return Optional.of(units.first(code, cells.location(row, UnitTableColumn.UNIT)));
        }
        if (cells.hasFailed(row, header.has(UnitTableColumn.UNIT) ? UnitTableColumn.UNIT : UnitTableColumn.NAME)) {
            return Optional.empty();
        }
        String name = cells.text(row, UnitTableColumn.NAME);
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

    private Optional<ReportedValue> readCell(TextRow row, int column) {
        boolean blank = row.cell(column).isEmpty() && !row.hasFailed(column);
        return blank && options.blank() == TableOptions.Blank.NOT_MET
                ? Optional.of(ReportedValue.Word.NOT_ACHIEVED)
                : values.read(row, column, Optional.of(row.location(column, header.heading(column))));
    }

    private static Observation observation(
            String code, LocalDate day, int criterion, ReportedValue value, Optional<SourceLocation> location) {
        return Observation.builder()
                .unit(code)
                .date(day)
                .key(new InputKey.OfCriterion(criterion))
                .value(value)
                .location(location)
                .build();
    }

    private void readTotal(TextRow row, String code) {
        String text = cells.text(row, UnitTableColumn.TOTAL);
        if (text.isEmpty()) {
            return;
        }
        Optional<SourceLocation> location = cells.location(row, UnitTableColumn.TOTAL);
        Matcher total = TOTAL.matcher(VietnameseText.fold(text));
        if (total.matches()) {
            int count = Integer.parseInt(total.group(1));
            units.setTotal(code, new UnitTable.PrintedTotal(count, text, location.get()));
        } else {
            problems.accept(Problem.of(
                    InputTableProblem.BAD_VALUE, location, text, IoMessages.MESSAGES.text("accepted.criteriaCount")));
        }
    }
}
