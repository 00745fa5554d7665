package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.CellVariant.*;
import static org.ntmcriteria.testkit.office.FileVariant.*;
import static org.ntmcriteria.testkit.office.RowVariant.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * A table of an office with known truth. The same layout and seed give the same bytes.
 *
 * <p>Immutable and thread-safe.
 */
public final class OfficeTable {
    private final Layout layout;
    private final long seed;
    private final OfficeTruth truth;
    private final byte[] bytes;
    private final Places places;

    /** Of CSV, the line on which each row begins. */
    private final Optional<List<Integer>> lines;

    private OfficeTable(
            Layout layout, long seed, OfficeTruth truth, byte[] bytes, Places places, Optional<List<Integer>> lines) {
        this.layout = layout;
        this.seed = seed;
        this.truth = truth;
        this.bytes = bytes;
        this.places = places;
        this.lines = lines;
    }

    /**
     * Makes a table.
     *
     * @param layout its layout
     * @param seed decides what it says
     * @return the table
     */
    public static OfficeTable of(Layout layout, long seed) {
        OfficeTruth truth = OfficeTruth.draw(layout, new Random(seed));
        Places places = new Places();
        List<Sheet> sheets = sheets(layout, truth, places, seed);
        if (layout.has(XLSX)) {
            return new OfficeTable(layout, seed, truth, XlsxFile.of(sheets, layout), places, Optional.empty());
        }
        CsvFile csv = CsvFile.of(sheets.get(0), layout);
        return new OfficeTable(layout, seed, truth, csv.bytes(), places, Optional.of(csv.lines()));
    }

    private static List<Sheet> sheets(Layout layout, OfficeTruth truth, Places places, long seed) {
        String name = OfficeWords.get("SHEETS", "table");
        List<Sheet> sheets = new ArrayList<>();
        if (layout.hasAny(SHEET_HIDDEN, SHEET_PER_YEAR)) {
            boolean isHidden = layout.has(SHEET_HIDDEN);
            String before = isHidden
                    ? OfficeWords.get("SHEETS", "last-year")
                    : String.valueOf(truth.day().getYear() - 1);
            OfficeTruth earlier = truth.withEarlierValues(layout, new Random(~seed));
            sheets.add(rendered(layout, earlier, new Sheet(before, isHidden), earlier.units(), new Places()));
            name = isHidden ? name : String.valueOf(truth.day().getYear());
        }
        if (layout.has(SHEET_OF_GUIDANCE)) {
            Sheet guidance = new Sheet(OfficeWords.get("GUIDANCE", "sheet"), false);
            for (int i = 1; i <= 3; i++) {
                guidance.add(List.of(Cell.text(OfficeWords.get("GUIDANCE", i))));
            }
            sheets.add(guidance);
        }
        if (!layout.has(SHEET_PER_DISTRICT)) {
            sheets.add(rendered(layout, truth, new Sheet(name, false), truth.units(), places));
            if (layout.has(SHEET_OF_DISTRICTS)) {
                OfficeTruth districts = truth.ofDistricts(layout, new Random(~seed));
                Sheet sheet = new Sheet(OfficeWords.get("SHEETS", "districts"), false);
                sheets.add(
                        rendered(Layout.plain(XLSX, DISTRICT_NONE), districts, sheet, districts.units(), new Places()));
            }
            return sheets;
        }
        truth.units().stream().map(OfficeTruth.Unit::district).distinct().forEach(district -> {
            List<OfficeTruth.Unit> units = truth.units().stream()
                    .filter(unit -> unit.district().equals(district))
                    .toList();
            sheets.add(rendered(layout, truth, new Sheet(district, false), units, places));
        });
        return sheets;
    }

    private static Sheet rendered(
            Layout layout, OfficeTruth truth, Sheet sheet, List<OfficeTruth.Unit> units, Places places) {
        if (layout.has(FORM)) {
            new FormRenderer(layout, truth, sheet, places).render(units.get(0));
        } else {
            new SheetRenderer(layout, Column.of(layout, truth), sheet, places).render(units);
        }
        return sheet;
    }

    /**
     * Returns the layout.
     *
     * @return the layout
     */
    public Layout layout() {
        return layout;
    }

    /**
     * Returns the seed.
     *
     * @return the seed
     */
    public long seed() {
        return seed;
    }

    /**
     * Returns what the table says.
     *
     * @return the truth
     */
    public OfficeTruth truth() {
        return truth;
    }

    /**
     * Returns the file's name.
     *
     * @return a name with the ending of the format
     */
    public String name() {
        return layout.has(XLSX) ? "bieu.xlsx" : layout.has(TABULATOR) ? "bieu.tsv" : "bieu.csv";
    }

    /**
     * Returns the file.
     *
     * @return a copy of the bytes
     */
    public byte[] bytes() {
        return bytes.clone();
    }

    /**
     * Checks if a user must say that a blank cell is not met.
     *
     * @return true if the office marks only what is met
     */
    public boolean blankIsNotMet() {
        return layout.has(VERDICTS) && OfficeTruth.blankIsNotMet(layout);
    }

    /**
     * Checks if the table is one of verdicts that says nothing of its day.
     *
     * @return true if a reading has verdicts, not values with their days
     */
    public boolean areVerdicts() {
        return layout.has(VERDICTS) && layout.has(DAY_OF_TABLE);
    }

    /**
     * Checks if a user must say which unit the table is about.
     *
     * @return true if it is the form of one unit
     */
    public boolean isForm() {
        return layout.has(FORM);
    }

    /**
     * Checks if a user must say that decimals have a comma.
     *
     * @return true if texts have decimal commas
     */
    public boolean hasDecimalComma() {
        return layout.has(VALUE_COMMA);
    }

    Places places() {
        return places;
    }

    /** Returns the line on which a row of CSV begins, or the number of a row of a workbook. */
    int line(Places.Place place) {
        return lines.map(all -> all.get(place.row())).orElse(place.row() + 1);
    }

    @Override
    public String toString() {
        return name() + " of seed " + seed + ", " + layout;
    }
}
