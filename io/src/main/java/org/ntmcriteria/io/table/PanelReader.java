package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.analysis.panel.Panel;
import org.ntmcriteria.analysis.panel.PanelBuilder;
import org.ntmcriteria.analysis.panel.PanelLayout;
import org.ntmcriteria.analysis.panel.UnitCompletion;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.rules.evaluate.Evaluator;

/**
 * Reads a table of observations into a panel, row by row, so that a table of many million rows needs only the memory of
 * its panel. The panel and the problems are those of {@link UnitTableReader} and {@link Panel#of}, with four
 * exceptions: districts that are not written are not missed and free columns not kept, since no verdict depends on
 * them; a value that the set does not ask for is reported as such, even if it is also a duplicate; facts are named as
 * the conditions of the cells write them; and a value for a day after the panel's is only counted, and of the units
 * that a code means later only those are named whose attributes are stated.
 *
 * <p>Not thread-safe; used once per file.
 */
public final class PanelReader {
    /**
     * The panel and its counts.
     *
     * @param panel the panel; without units where nothing could be read
     * @param rows the number of data rows, good or bad
     * @param later the number of values for days after the panel's
     */
    public record PanelTable(Panel panel, int rows, long later) {}

    /** The attributes that a row may state, by their columns. */
    private static final Map<UnitTableColumn, UnitAttribute> ATTRIBUTES = Map.of(
            UnitTableColumn.NAME, UnitAttribute.NAME,
            UnitTableColumn.DISTRICT, UnitAttribute.DISTRICT,
            UnitTableColumn.PROVINCE, UnitAttribute.PROVINCE,
            UnitTableColumn.REGION, UnitAttribute.REGION,
            UnitTableColumn.CLASSES, UnitAttribute.CLASSES);

    private static final int VALUES_KEPT = 1 << 16;

    /** A unit with the attributes of the last row that stated any, to tell the rows that repeat them. */
    private static final class Unit {
        private final int row;

        @Nullable private LocalDate date;

        private String[] attributes = {};

        private Unit(int row) {
            this.row = row;
        }
    }

    private final TableOptions options;
    private final Evaluator evaluator;
    private final PanelLayout layout;
    private final LocalDate asOf;
    private final Consumer<Problem> problems;
    private final PanelBuilder builder;
    private final String file;
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, LocalDate> dates = new HashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, ReportedValue> values = new HashMap<>();
    private final Map<UnitAttribute, String> headings = new HashMap<>();
    private final PanelDoubts doubts;
    private String valueHeading = "value";

    private PanelReader(
            InputFile file,
            TableOptions options,
            Evaluator evaluator,
            LocalDate asOf,
            UnitCompletion completion,
            Consumer<Problem> problems) {
        this.file = file.name();
        this.options = options;
        this.evaluator = evaluator;
        this.layout = PanelLayout.of(evaluator, asOf);
        this.asOf = asOf;
        this.problems = problems;
        this.doubts = new PanelDoubts(evaluator.set(), layout);
        this.builder = new PanelBuilder(
                layout,
                asOf,
                new PanelBuilder.Locations() {
                    @Override
                    public Optional<SourceLocation> of(UnitAttribute attribute, int line) {
                        return Optional.of(SourceLocation.ofLine(
                                PanelReader.this.file,
                                line,
                                headings.getOrDefault(
                                        attribute, attribute.name().toLowerCase(Locale.ROOT))));
                    }

                    @Override
                    public Optional<SourceLocation> ofValue(int line) {
                        return Optional.of(SourceLocation.ofLine(PanelReader.this.file, line, valueHeading));
                    }
                },
                completion);
    }

    /**
     * Reads a table of observations.
     *
     * @param file the input, CSV or XLSX; a table of another layout is a problem
     * @param options how to read it
     * @param evaluator the evaluator whose set has the panel's columns
     * @param asOf the day of the panel
     * @param problems takes the problems as they are found; the memory of a {@link org.ntmcriteria.io.ProblemLog} does
     *     not grow with their number
     * @return the panel and its counts
     * @throws org.ntmcriteria.rules.catalog.NotYetInForceException if the set is not yet in force on the day
     * @throws org.ntmcriteria.rules.catalog.NoLongerInForceException if the set is no longer in force on the day
     */
    public static PanelTable read(
            InputFile file, TableOptions options, Evaluator evaluator, LocalDate asOf, Consumer<Problem> problems) {
        return read(new PanelReader(file, options, evaluator, asOf, UnitCompletion.NONE, problems), file);
    }

    /**
     * Reads a table of observations, and completes its units as {@link UnitTable#completedBy} does.
     *
     * @param file the input, CSV or XLSX; a table of another layout is a problem
     * @param options how to read it
     * @param evaluator the evaluator whose set has the panel's columns
     * @param asOf the day of the panel
     * @param register the register that knows the units
     * @param problems takes the problems as they are found, those that contradict the register at the end, at the first
     *     value of the unit that the panel has
     * @return the panel and its counts
     * @throws org.ntmcriteria.rules.catalog.NotYetInForceException if the set is not yet in force on the day
     * @throws org.ntmcriteria.rules.catalog.NoLongerInForceException if the set is no longer in force on the day
     */
    public static PanelTable read(
            InputFile file,
            TableOptions options,
            Evaluator evaluator,
            LocalDate asOf,
            UnitRegister register,
            Consumer<Problem> problems) {
        RegisterCompletion completion = new RegisterCompletion(
                register, evaluator.set().level(), evaluator.basis().defaultProvince(), Optional.of(asOf));
        return read(new PanelReader(file, options, evaluator, asOf, completion, problems), file);
    }

    private static PanelTable read(PanelReader reader, InputFile file) {
        int rows = UnitTableReader.stream(file, reader.options, reader.new Rows(), reader.problems);
        CompletionProblems contradictions = new CompletionProblems();
        Panel panel = reader.builder.build(problem ->
                (CompletionProblems.isOfRegister(problem) ? contradictions : reader.problems).accept(problem));
        contradictions.all(panel.size()).forEach(reader.problems);
        reader.doubts.problems().forEach(reader.problems);
        return new PanelTable(panel, rows, reader.builder.later());
    }

    /** Takes rows as text if their unit, day and key were met before; otherwise their content. */
    final class Rows implements ObservationSink {
        private int unitColumn;
        private int dateColumn;
        private int keyColumn;
        private int valueColumn;
        private int validFromColumn = -1;
        private int[] attributeColumns = {};
        private int[] otherColumns = {};

        @Nullable private TextRow current;

        /** The unit of the row before, which is mostly that of the next row too. */
        @Nullable private Unit lastUnit;

        private String lastUnitText = "";

        /** The day of the row before. */
        @Nullable private LocalDate lastDate;

        private String lastDateText = "";

        @Override
        public void startTable(TableHeader header) {
            unitColumn = header.index(UnitTableColumn.UNIT);
            dateColumn = header.index(UnitTableColumn.DATE);
            keyColumn = header.index(UnitTableColumn.INDICATOR);
            valueColumn = header.index(UnitTableColumn.VALUE);
            Set<Integer> others = new TreeSet<>();
            for (int column = 0; column < header.width(); column++) {
                others.add(column);
            }
            HeaderDetector.OBSERVATION_COLUMNS.forEach(column -> others.remove(header.index(column)));
            Set<Integer> attributes = new TreeSet<>();
            ATTRIBUTES.forEach((column, attribute) -> {
                if (header.has(column)) {
                    int index = header.index(column);
                    others.remove(index);
                    attributes.add(index);
                    headings.put(attribute, header.columnName(index));
                }
            });
            validFromColumn = header.index(UnitTableColumn.VALID_FROM);
            others.remove(validFromColumn);
            attributeColumns = attributes.stream().mapToInt(Integer::intValue).toArray();
            otherColumns = others.stream().mapToInt(Integer::intValue).toArray();
            valueHeading = header.columnName(valueColumn);
        }

        /** Takes a row whose unit, day and key were met before and which states no new attribute. */
        @Override
        public boolean takes(TextRow row) {
            current = row;
            if (row.line() == 0) {
                return false;
            }
            List<String> fields = row.fields();
            // Of which unit the row is, its day does not tell.
            if (validFromColumn >= 0 && !fields.get(validFromColumn).isEmpty()) {
                return false;
            }
            Unit unit = unit(fields.get(unitColumn));
            LocalDate date = date(fields.get(dateColumn));
            Integer column = columns.get(fields.get(keyColumn));
            if (unit == null || date == null || column == null || !repeatsAttributes(unit, date, fields)) {
                return false;
            }
            ReportedValue value = value(fields.get(valueColumn));
            if (value == null || doubts.isNew(column, date, value)) {
                return false;
            }
            builder.add(unit.row, column, date, value, row.line());
            return true;
        }

        @SuppressWarnings("StringEquality")
        @Nullable private Unit unit(String text) {
            if (text != lastUnitText) {
                lastUnit = units.get(text);
                lastUnitText = lastUnit == null ? "" : text;
            }
            return lastUnit;
        }

        @SuppressWarnings("StringEquality")
        @Nullable private LocalDate date(String text) {
            if (text != lastDateText) {
                lastDate = dates.get(text);
                lastDateText = lastDate == null ? "" : text;
            }
            return lastDate;
        }

        private final UnitSpellings spellings = new UnitSpellings(problems);

        private boolean repeatsAttributes(Unit unit, LocalDate date, List<String> fields) {
            for (int i = 0; i < attributeColumns.length; i++) {
                String text = fields.get(attributeColumns[i]);
                if (!text.isEmpty() && !(date.equals(unit.date) && text.equals(unit.attributes[i]))) {
                    return false;
                }
            }
            for (int column : otherColumns) {
                String text = fields.get(column);
                if (!text.isEmpty() && text.indexOf('\ufffd') >= 0) {
                    return false;
                }
            }
            return true;
        }

        @Nullable private ReportedValue value(String text) {
            ReportedValue value = values.get(text);
            if (value == null) {
                try {
                    value = ReportedValue.parse(text, options.decimals());
                } catch (UnreadableTextException e) {
                    return null;
                }
                if (values.size() < VALUES_KEPT) {
                    values.put(text, value);
                }
            }
            return value;
        }

        /** Takes the content of a row, and remembers its texts for the rows that follow. */
        @Override
        public void accept(ObservationRow observationRow) {
            TextRow cells = current;
            int row = builder.row(spellings.first(observationRow.unit(), Optional.of(observationRow.location())));
            int line = observationRow.location().line();
            Unit unit = units.computeIfAbsent(cells.raw(unitColumn), u -> new Unit(row));
            dates.put(cells.raw(dateColumn), observationRow.date());
            for (ObservationRow.AttributeStatement statement : observationRow.attributes()) {
                if (observationRow.validFrom().isPresent()) {
                    builder.addAttribute(
                            row,
                            observationRow.validFrom().get(),
                            observationRow.date(),
                            statement.attribute(),
                            statement.value(),
                            statement.text(),
                            line);
                } else {
                    builder.addAttribute(
                            row,
                            observationRow.date(),
                            statement.attribute(),
                            statement.value(),
                            statement.text(),
                            line);
                }
            }
            if (observationRow.validFrom().isEmpty()) {
                remember(unit, observationRow, cells);
            }
            if (observationRow.observation().isPresent()) {
                add(row, observationRow.observation().get(), line, cells.raw(keyColumn));
            }
        }

        private void remember(Unit unit, ObservationRow observationRow, TextRow cells) {
            int filled = 0;
            for (int column : attributeColumns) {
                filled += cells.raw(column).isBlank() ? 0 : 1;
            }
            // An attribute that cannot be read is a problem in every row.
            if (filled > 0 && filled == observationRow.attributes().size()) {
                unit.date = observationRow.date();
                unit.attributes = new String[attributeColumns.length];
                for (int i = 0; i < attributeColumns.length; i++) {
                    unit.attributes[i] = cells.raw(attributeColumns[i]);
                }
            }
        }

        private void add(int row, Observation observation, int line, String keyText) {
            doubts.add(observation);
            Optional<Integer> column = layout.find(observation.key());
            if (column.isPresent()) {
                columns.putIfAbsent(keyText, column.get());
                if (observation.validFrom().isPresent()) {
                    builder.add(
                            row,
                            column.get(),
                            observation.validFrom().get(),
                            observation.date(),
                            observation.value(),
                            line);
                } else {
                    builder.add(row, column.get(), observation.date(), observation.value(), line);
                }
            } else if (observation.date().isAfter(asOf)) {
                builder.add(row, 0, observation.date(), observation.value(), line);
            } else if (observation.value() != ReportedValue.Mark.NOT_REPORTED) {
                evaluator.checkKey(observation, asOf).ifPresent(problems);
            }
        }
    }
}
