package org.ntmcriteria.analysis.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * Collects reports into a panel as they come, in any order, without an object for each: for tables that are too large
 * to be kept as {@link UnitRecord}s. What it makes of them is what {@link Panel#of} makes of their records.
 *
 * <p>Beside the panel itself it takes 6 bytes a cell for the day and the line of each report, some 200 bytes a unit,
 * and some 60 bytes for each further report on the same cell. Not thread-safe; used once.
 */
public final class PanelBuilder {
    /** The locations of what a table says, by the line it is on. */
    public interface Locations {
        /**
         * Returns the location of an attribute.
         *
         * @param attribute the attribute
         * @param line the line
         * @return the location, or empty where it is not known
         */
        Optional<SourceLocation> of(UnitAttribute attribute, int line);

        /**
         * Returns the location of a reported value.
         *
         * @param line the line
         * @return the location, or empty where it is not known
         */
        Optional<SourceLocation> ofValue(int line);
    }

    /** Day and line of the reports in one column of one block; day 0 is none. */
    private static final class Stamps {
        private final short[] days = new short[Panel.BLOCK];
        private final int[] lines = new int[Panel.BLOCK];
    }

    /** A further report on a cell that has one. */
    private record Further(int row, int column, LocalDate date, int line, ReportedValue value) {}

    /** The attributes that the first rows of a unit give for one day. */
    private static final class AttributeStatement {
        private final String code;
        private final Object[] values = new Object[ATTRIBUTES.length];
        private final String[] texts = new String[ATTRIBUTES.length];
        private final int[] lines = new int[ATTRIBUTES.length];

        @Nullable private LocalDate date;

        /** Made once something is said for another day, or twice, or something else. */
        @Nullable private UnitRecord.Builder record;

        private AttributeStatement(String code) {
            this.code = code;
        }
    }

    private static final UnitAttribute[] ATTRIBUTES = UnitAttribute.values();

    private final PanelLayout layout;
    private final LocalDate asOf;
    private final Locations locations;
    private final Panel panel;
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<AttributeStatement> units = new ArrayList<>();
    private final List<Stamps[]> stamps = new ArrayList<>();
    private final List<LocalDate> days = new ArrayList<>();
    private final Map<LocalDate, Short> dayNumbers = new HashMap<>();
    private final List<Further> further = new ArrayList<>();
    private long later;

    @Nullable private LocalDate lastDay;

    private short lastDayNumber;

    /**
     * Creates a builder.
     *
     * @param layout the columns
     * @param asOf the day; what is reported for later days does not count
     * @param locations gives the locations of values, for problems that are found later
     */
    public PanelBuilder(PanelLayout layout, LocalDate asOf, Locations locations) {
        this.layout = layout;
        this.asOf = asOf;
        this.locations = locations;
        this.panel = new Panel(layout);
    }

    /**
     * Returns the row of a unit, which is added if it has none yet.
     *
     * @param code the unit's code
     * @return its row, from 0
     */
    public int row(String code) {
        Integer row = rows.get(code);
        if (row == null) {
            row = panel.addRow();
            rows.put(code, row);
            units.add(new AttributeStatement(code));
            if (row % Panel.BLOCK == 0) {
                stamps.add(new Stamps[layout.keys().size()]);
            }
        }
        return row;
    }

    /**
     * Adds an attribute as given for a day.
     *
     * @param row the unit's row
     * @param date the day
     * @param attribute the attribute
     * @param value a text, a {@link Region} or a set of {@link CommuneCategory}, as the attribute takes
     * @param text the text that it was read from
     * @param line the line that it is on
     */
    public void addAttribute(int row, LocalDate date, UnitAttribute attribute, Object value, String text, int line) {
        AttributeStatement unit = units.get(row);
        int index = attribute.ordinal();
        if (unit.date == null) {
            unit.date = date;
        }
        if (unit.date.equals(date) && unit.texts[index] == null) {
            unit.values[index] = value;
            unit.texts[index] = text;
            unit.lines[index] = line;
            if (unit.record != null) {
                unit.record.state(date, attribute, value, text, locations.of(attribute, line));
            }
        } else if (!unit.date.equals(date) || !unit.texts[index].equals(text)) {
            record(unit).state(date, attribute, value, text, locations.of(attribute, line));
        }
    }

    /** The record of a unit of which more is said than fits in a row of columns; it begins with what was said first. */
    private UnitRecord.Builder record(AttributeStatement unit) {
        if (unit.record == null) {
            UnitRecord.Builder made = UnitRecord.builder(unit.code);
            for (UnitAttribute attribute : ATTRIBUTES) {
                int index = attribute.ordinal();
                if (unit.texts[index] != null) {
                    made.state(
                            unit.date,
                            attribute,
                            unit.values[index],
                            unit.texts[index],
                            locations.of(attribute, unit.lines[index]));
                }
            }
            unit.record = made;
        }
        return unit.record;
    }

    /**
     * Adds a report.
     *
     * @param row the unit's row
     * @param column the key's column
     * @param date the day that the data stand for; a report for a day after the panel's is only counted
     * @param value the value; one that reports nothing is left out
     * @param line the line that it is on
     */
    public void add(int row, int column, LocalDate date, ReportedValue value, int line) {
        if (date != lastDay && date.isAfter(asOf)) {
            later++;
            return;
        }
        if (value == ReportedValue.Mark.NOT_REPORTED) {
            return;
        }
        Stamps[] block = stamps.get(row / Panel.BLOCK);
        Stamps cells = block[column];
        if (cells == null) {
            cells = new Stamps();
            block[column] = cells;
        }
        int index = row % Panel.BLOCK;
        if (cells.days[index] == 0) {
            cells.days[index] = day(date);
            cells.lines[index] = line;
            panel.cells(row, column).set(index, value);
        } else {
            further.add(new Further(row, column, date, line, value));
        }
    }

    private short day(LocalDate date) {
        if (date == lastDay) {
            return lastDayNumber;
        }
        Short number = dayNumbers.get(date);
        if (number == null) {
            if (days.size() == Short.MAX_VALUE) {
                throw new IllegalArgumentException("a panel takes reports of at most " + Short.MAX_VALUE + " days");
            }
            days.add(date);
            number = (short) days.size();
            dayNumbers.put(date, number);
        }
        lastDay = date;
        lastDayNumber = number;
        return number;
    }

    /**
     * Returns how many reports are for days after the panel's.
     *
     * @return their number so far
     */
    public long later() {
        return later;
    }

    /**
     * Builds the panel.
     *
     * @param problems takes the reports that are void because they stand twice, and the attributes that contradict each
     *     other
     * @return the panel; rows in the order in which the units first came
     */
    public Panel build(Consumer<Problem> problems) {
        further.sort(Comparator.comparingInt(Further::row).thenComparingInt(Further::column));
        for (int from = 0; from < further.size(); ) {
            int row = further.get(from).row;
            UnitRecord.Builder record = record(units.get(row));
            int to = from;
            int column = -1;
            for (; to < further.size() && further.get(to).row == row; to++) {
                Further one = further.get(to);
                if (one.column != column) {
                    column = one.column;
                    record.add(first(row, column));
                }
                record.add(observation(row, column, one.date, one.value, one.line));
            }
            List<Integer> columns = further.subList(from, to).stream()
                    .map(Further::column)
                    .distinct()
                    .toList();
            from = to;
            panel.set(row, columns, record.build(), asOf);
        }
        Level level = layout.evaluator().set().level();
        for (int row = 0; row < units.size(); row++) {
            AttributeStatement unit = units.get(row);
            if (unit.record == null) {
                panel.setUnit(row, unit(unit, level));
            } else {
                UnitRecord record = unit.record.build();
                record.problems().forEach(problems);
                panel.setUnit(row, record.at(asOf, level));
            }
            // What was needed to build the row is not needed any more.
            units.set(row, null);
        }
        return panel;
    }

    private Observation first(int row, int column) {
        int index = row % Panel.BLOCK;
        Stamps cells = stamps.get(row / Panel.BLOCK)[column];
        return observation(
                row,
                column,
                days.get(cells.days[index] - 1),
                panel.reported(row, column).orElseThrow(),
                cells.lines[index]);
    }

    private Observation observation(int row, int column, LocalDate date, ReportedValue value, int line) {
        return Observation.builder()
                .unit(units.get(row).code)
                .date(date)
                .key(layout.keys().get(column))
                .value(value)
                .location(locations.ofValue(line))
                .build();
    }

    @SuppressWarnings("unchecked")
    private AdministrativeUnit unit(AttributeStatement unit, Level level) {
        AdministrativeUnit.Builder made =
                AdministrativeUnit.builder().code(unit.code).level(level);
        if (unit.date != null && !unit.date.isAfter(asOf)) {
            Object[] values = unit.values;
            made.name(Optional.ofNullable((String) values[UnitAttribute.NAME.ordinal()]))
                    .district(Optional.ofNullable((String) values[UnitAttribute.DISTRICT.ordinal()]))
                    .province(Optional.ofNullable((String) values[UnitAttribute.PROVINCE.ordinal()]))
                    .region(Optional.ofNullable((Region) values[UnitAttribute.REGION.ordinal()]));
            if (values[UnitAttribute.CLASSES.ordinal()] != null) {
                made.addAllCategories((Set<CommuneCategory>) values[UnitAttribute.CLASSES.ordinal()]);
            }
        }
        return made.build();
    }
}
