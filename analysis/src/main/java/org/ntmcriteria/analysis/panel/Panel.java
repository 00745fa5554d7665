package org.ntmcriteria.analysis.panel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * What is reported of many units on one day, in columns: a row per unit, a column per key of the {@link PanelLayout}.
 *
 * <p>Cells say what was reported, not what follows from it; "not reported" is a separate value and never zero. A column
 * takes 2 bytes a unit where its numbers are hundredths up to 655.34, as nearly all are, 8 bytes once one is not, and
 * 1/8 byte for each kind of word; ratios (16 bytes), grades and numbers of more than 15 digits stand in side tables.
 * All this in blocks of {@value #BLOCK} units, for those that have any. The panel of 57 indicators and 1,000,000
 * communes takes some 100 MB, and as much again for the units.
 *
 * <p>Built from observations, or filled cell by cell, and changed in place for simulations. Any number of threads may
 * read a panel that nobody changes; changes of units of one block are for one thread at a time.
 */
public final class Panel {
    /** The units of a block, the smallest piece that is assessed by itself. */
    static final int BLOCK = 4096;

    /**
     * The attributes of a unit that decide which requirements apply to it.
     *
     * @param region the region that it lies in
     * @param categories the categories given for it
     * @param province the province that it lies in
     */
    record Profile(Optional<Region> region, Set<CommuneCategory> categories, Optional<String> province) {
        static Profile of(AdministrativeUnit unit) {
            return new Profile(unit.region(), unit.categories(), unit.province());
        }

        AdministrativeUnit example(Level level) {
            return AdministrativeUnit.builder()
                    .code("-")
                    .level(level)
                    .region(region)
                    .addAllCategories(categories)
                    .province(province)
                    .build();
        }
    }

    /** Units of successive rows, and their columns; a column without any report is null. */
    static final class Block {
        final int[] profiles = new int[BLOCK];
        final ColumnBlock[] columns;

        private Block(int columns) {
            this.columns = new ColumnBlock[columns];
        }
    }

    private final PanelLayout layout;
    private final List<AdministrativeUnit> units = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private final Map<Profile, Integer> profileNumbers = new HashMap<>();

    /**
     * Creates a panel without units.
     *
     * @param layout its columns
     */
    public Panel(PanelLayout layout) {
        this.layout = layout;
    }

    /**
     * Returns the panel of what was reported of units up to a day: of each key the newest report, as the explaining
     * evaluator takes it.
     *
     * @param layout the columns; reports on other keys are left out, as the set does not ask for them
     * @param records the units, a row each, in their order
     * @param asOf the day; its attributes and reports count, those of later days do not
     * @return the panel
     */
    public static Panel of(PanelLayout layout, Collection<UnitRecord> records, LocalDate asOf) {
        Panel panel = new Panel(layout);
        for (UnitRecord record : records) {
            panel.add(record.on(asOf), record.at(asOf, layout.evaluator().set().level()), asOf);
        }
        return panel;
    }

    private void add(UnitRecord record, AdministrativeUnit unit, LocalDate asOf) {
        int row = add(unit);
        int column = -1;
        List<ReportedValue> reports = new ArrayList<>();
        for (Observation report : record.observations()) {
            Optional<Integer> asked = report.date().isAfter(asOf) ? Optional.empty() : layout.find(report.key());
            if (asked.isPresent()) {
                if (asked.get() != column) {
                    set(row, column, reports);
                    column = asked.get();
                }
                reports.add(report.value());
            }
        }
        set(row, column, reports);
    }

    /** Sets some cells of a row anew from the reports of a record. */
    void set(int row, Collection<Integer> columns, UnitRecord record, LocalDate asOf) {
        for (int column : columns) {
            cells(row, column).clear(row % BLOCK);
            List<ReportedValue> reports = new ArrayList<>();
            for (Observation report : record.observations()) {
                if (!report.date().isAfter(asOf) && layout.find(report.key()).equals(Optional.of(column))) {
                    reports.add(report.value());
                }
            }
            set(row, column, reports);
        }
    }

    /** Sets a clear cell to reports, the newest first, as far as they could count; takes them off the list. */
    private void set(int row, int column, List<ReportedValue> reports) {
        int counting = 0;
        while (counting < reports.size()) {
            counting++;
            if (layout.surelyFits(column, reports.get(counting - 1))) {
                break;
            }
        }
        if (counting == 1) {
            cells(row, column).set(row % BLOCK, reports.get(0));
        } else if (counting > 1) {
            cells(row, column).set(row % BLOCK, reports.subList(0, counting).toArray(new ReportedValue[0]));
        }
        reports.clear();
    }

    /**
     * Adds a unit of which nothing is reported yet.
     *
     * @param unit the unit as it is on the day
     * @return its row, from 0
     */
    public int add(AdministrativeUnit unit) {
        int row = addRow();
        setUnit(row, unit);
        return row;
    }

    /** Adds a row whose unit is set later. */
    int addRow() {
        int row = units.size();
        if (row % BLOCK == 0) {
            blocks.add(new Block(layout.keys().size()));
        }
        units.add(null);
        return row;
    }

    void setUnit(int row, AdministrativeUnit unit) {
        Profile of = Profile.of(unit);
        Integer number = profileNumbers.get(of);
        if (number == null) {
            number = profiles.size();
            profiles.add(of);
            profileNumbers.put(of, number);
        }
        blocks.get(row / BLOCK).profiles[row % BLOCK] = number;
        units.set(row, unit);
    }

    /**
     * Sets what is reported of a unit.
     *
     * @param row the unit's row
     * @param column the key's column, see {@link PanelLayout#column}
     * @param value the value; {@link ReportedValue.Mark#NOT_REPORTED} clears the cell
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public void set(int row, int column, ReportedValue value) {
        ColumnBlock cells = cells(row, column);
        cells.clear(row % BLOCK);
        cells.set(row % BLOCK, value);
    }

    /**
     * Sets a number reported of a unit.
     *
     * @param row the unit's row
     * @param column the key's column, see {@link PanelLayout#column}
     * @param number the number in the indicator's unit, 0 or more; it means the decimal of at most 15 digits that is
     *     written so, where there is one
     * @throws IndexOutOfBoundsException if there is no such row or column
     * @throws IllegalArgumentException if the number is negative, infinite or none
     */
    public void set(int row, int column, double number) {
        if (!(number >= 0) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("a reported number is 0 or more, got " + number);
        }
        ColumnBlock cells = cells(row, column);
        cells.clear(row % BLOCK);
        // Of the two zeros the one without a sign.
        cells.set(row % BLOCK, number + 0.0);
    }

    /**
     * Returns what is reported of a unit.
     *
     * @param row the unit's row
     * @param column the key's column
     * @return the newest value, or empty where none is
     * @throws IndexOutOfBoundsException if there is no such row or column
     */
    public Optional<ReportedValue> reported(int row, int column) {
        requireRow(row);
        ColumnBlock cells = blocks.get(row / BLOCK).columns[column];
        return cells == null ? Optional.empty() : cells.value(row % BLOCK);
    }

    ColumnBlock cells(int row, int column) {
        requireRow(row);
        ColumnBlock[] columns = blocks.get(row / BLOCK).columns;
        ColumnBlock cells = columns[column];
        if (cells == null) {
            cells = new ColumnBlock();
            columns[column] = cells;
        }
        return cells;
    }

    private void requireRow(int row) {
        if (row < 0 || row >= units.size()) {
            throw new IndexOutOfBoundsException("row " + row + " of " + units.size());
        }
    }

    /**
     * Returns the columns.
     *
     * @return the layout
     */
    public PanelLayout layout() {
        return layout;
    }

    /**
     * Returns the number of units.
     *
     * @return the number of rows
     */
    public int size() {
        return units.size();
    }

    @Override
    public String toString() {
        return "panel of " + size() + " units";
    }

    /**
     * Returns the unit of a row.
     *
     * @param row the row, from 0
     * @return the unit
     * @throws IndexOutOfBoundsException if there is no such row
     */
    public AdministrativeUnit unit(int row) {
        return units.get(row);
    }

    /**
     * Returns the memory of the cells.
     *
     * @return bytes, without units and without those values in side tables that are separate objects
     */
    public long bytes() {
        long bytes = 0;
        for (Block block : blocks) {
            bytes += (long) block.profiles.length * Integer.BYTES;
            for (ColumnBlock cells : block.columns) {
                bytes += cells == null ? 0 : cells.bytes();
            }
        }
        return bytes;
    }

    List<Block> blocks() {
        return blocks;
    }

    List<Profile> profiles() {
        return profiles;
    }
}
