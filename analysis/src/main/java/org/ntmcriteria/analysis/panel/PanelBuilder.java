package org.ntmcriteria.analysis.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.observation.UnitRecordBuilder;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
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

    /** A further report on a cell that has one, or one whose unit is not told by its day. */
    private record Further(
            int row, int column, Optional<LocalDate> validFrom, LocalDate date, int line, ReportedValue value) {}

    private final PanelLayout layout;
    private final LocalDate asOf;
    private final Locations locations;
    private UnitCompletion completion;
    private final Panel panel;
    private final Map<String, Integer> rows = new HashMap<>();
    private final List<StatedUnit> units = new ArrayList<>();
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
        this(layout, asOf, locations, UnitCompletion.NONE);
    }

    /**
     * Creates a builder.
     *
     * @param layout the columns
     * @param asOf the day; what is reported for later days does not count
     * @param locations gives the locations of values, for problems that are found later
     * @param completion what is known of units beside the table
     */
    public PanelBuilder(PanelLayout layout, LocalDate asOf, Locations locations, UnitCompletion completion) {
        this.completion = completion;
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
            units.add(new StatedUnit(code));
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
        units.get(row).state(date, attribute, value, text, line, locations);
    }

    /**
     * Adds an attribute as given for a day, of the unit that the code means from another day on.
     *
     * @param row the code's row
     * @param validFrom the first day of the unit
     * @param date the day
     * @param attribute the attribute
     * @param value a text, a {@link Region} or a set of {@link CommuneCategory}, as the attribute takes
     * @param text the text that it was read from
     * @param line the line that it is on
     */
    public void addAttribute(
            int row,
            LocalDate validFrom,
            LocalDate date,
            UnitAttribute attribute,
            Object value,
            String text,
            int line) {
        units.get(row)
                .parted(locations)
                .stateOfUnit(validFrom, date, attribute, value, text, locations.of(attribute, line));
    }

    /**
     * Adds a report on the unit that the code means from a day on. It takes the memory of a further report on a cell.
     *
     * @param row the code's row
     * @param column the key's column
     * @param validFrom the first day of the unit
     * @param date the day that the data stand for; a report for a day after the panel's is only counted
     * @param value the value; one that reports nothing is left out
     * @param line the line that it is on
     */
    public void add(int row, int column, LocalDate validFrom, LocalDate date, ReportedValue value, int line) {
        units.get(row).parted(locations).beginsOn(validFrom);
        if (date.isAfter(asOf)) {
            later++;
        } else if (value != ReportedValue.Mark.NOT_REPORTED) {
            further.add(new Further(row, column, Optional.of(validFrom), date, line, value));
        }
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
            further.add(new Further(row, column, Optional.empty(), date, line, value));
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
        Level level = layout.evaluator().set().level();
        completion = completion.ofTable(contradicting(), units.size());
        int next = 0;
        for (int row = 0; row < units.size(); row++) {
            int from = next;
            while (next < further.size() && further.get(next).row == row) {
                next++;
            }
            StatedUnit unit = units.get(row);
            if (from < next || unit.hasRecord() || !setFromColumns(row, unit, level)) {
                UnitRecord record = settle(row, further.subList(from, next), problems);
                record.problems().forEach(problems);
                panel.setUnit(row, record.at(asOf, level));
            }
            // What was needed to build the row is not needed any more.
            units.set(row, null);
        }
        return panel;
    }

    /** Returns how many units are called otherwise than they are known by their codes. */
    private int contradicting() {
        int number = 0;
        for (StatedUnit unit : units) {
            if (completion.knows(unit.code())) {
                Optional<UnitCompletion.Known> known = completion.unit(unit.code(), asOf);
                boolean agrees = !unit.hasRecord() && known.isPresent() && unit.agreesWith(known.get(), asOf);
                number += !agrees && completion.contradicts(unit.attributes(locations)) ? 1 : 0;
            }
        }
        return number;
    }

    /** Sets the unit of a row whose attributes fit in columns; false where more is known of it. */
    private boolean setFromColumns(int row, StatedUnit unit, Level level) {
        if (completion == UnitCompletion.NONE) {
            panel.setUnit(row, unit.asStated(level, asOf, Optional.empty()));
            return true;
        }
        if (completion.knows(unit.code())) {
            Optional<UnitCompletion.Known> known = completion.unit(unit.code(), asOf);
            boolean isKnown = known.isPresent()
                    && unit.agreesWith(known.get(), asOf)
                    && !hasReportsBefore(row, known.get().since());
            if (isKnown) {
                panel.setUnit(row, unit.asKnown(known.get().unit(), level));
            }
            return isKnown;
        }
        Optional<Region> known = unit.date().flatMap(day -> completion.region(unit.province(), day));
        boolean isComplete = completion.isComplete(unit.province(), unit.region(), known);
        if (isComplete) {
            panel.setUnit(row, unit.asStated(level, asOf, known));
        }
        return isComplete;
    }

    private boolean hasReportsBefore(int row, LocalDate since) {
        for (Stamps cells : stamps.get(row / Panel.BLOCK)) {
            int day = cells == null ? 0 : cells.days[row % Panel.BLOCK];
            if (day != 0 && days.get(day - 1).isBefore(since)) {
                return true;
            }
        }
        return false;
    }

    /** Sets the cells of a row anew that have further reports, or all where the code may mean several units. */
    private UnitRecord settle(int row, List<Further> more, Consumer<Problem> problems) {
        StatedUnit unit = units.get(row);
        UnitRecordBuilder record = unit.record(locations);
        Set<Integer> columns = new TreeSet<>();
        boolean needsAll = completion != UnitCompletion.NONE
                || unit.isParted()
                || record.build().units().size() > 1;
        Stamps[] block = stamps.get(row / Panel.BLOCK);
        for (Further one : more) {
            columns.add(one.column);
        }
        for (int column = 0; column < block.length; column++) {
            boolean isFilled = block[column] != null && block[column].days[row % Panel.BLOCK] != 0;
            if (isFilled && (needsAll || columns.contains(column))) {
                columns.add(column);
                record.add(first(row, column));
            }
        }
        for (Further one : more) {
            record.add(observation(row, one.column, one.validFrom, one.date, one.value, one.line));
        }
        UnitRecord built = completion.complete(record.build(), problems);
        if (!columns.isEmpty()) {
            panel.set(row, columns, built.on(asOf), asOf);
        }
        return built;
    }

    private Observation first(int row, int column) {
        int index = row % Panel.BLOCK;
        Stamps cells = stamps.get(row / Panel.BLOCK)[column];
        return observation(
                row,
                column,
                Optional.empty(),
                days.get(cells.days[index] - 1),
                panel.reported(row, column).orElseThrow(),
                cells.lines[index]);
    }

    private Observation observation(
            int row, int column, Optional<LocalDate> validFrom, LocalDate date, ReportedValue value, int line) {
        return Observation.builder()
                .unit(units.get(row).code())
                .validFrom(validFrom)
                .date(date)
                .key(layout.keys().get(column))
                .value(value)
                .location(locations.ofValue(line))
                .build();
    }
}
