package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/** Reads what the rows of a table, of any layout, state of a unit's attributes. Not thread-safe. */
final class AttributeReader {
    private static final String REGIONS =
            Arrays.stream(Region.values()).map(Region::name).collect(Collectors.joining(" "));
    private static final String CATEGORIES =
            CommuneCategory.values().stream().map(CommuneCategory::name).collect(Collectors.joining(" "));

    private final CellReader cells;
    private final boolean fillsDistricts;
    private final Consumer<Problem> problems;

    /** The last district of the column of districts. */
    private Optional<AttributeStatement> district = Optional.empty();

    /** Whether a blank district was read as the one above, which is said once. */
    private boolean isFilled;

    /** Whether the district above is not known, since a row was not read. */
    private boolean isForgotten;

    /**
     * Creates a reader.
     *
     * @param fillsDistricts whether a blank district is that of the row above, as where each row is a unit of its own
     * @param problems takes what is wrong
     */
    AttributeReader(CellReader cells, boolean fillsDistricts, Consumer<Problem> problems) {
        this.cells = cells;
        this.fillsDistricts = fillsDistricts;
        this.problems = problems;
    }

    /** Returns the attributes that a row states; those that cannot be read are problems. */
    List<AttributeStatement> read(TextRow row) {
        List<AttributeStatement> statements = new ArrayList<>(5);
        readText(row, UnitTableColumn.NAME, UnitAttribute.NAME, statements);
        district(row).ifPresent(statements::add);
        readText(row, UnitTableColumn.PROVINCE, UnitAttribute.PROVINCE, statements);
        readRegion(row, statements);
        readCategories(row, statements);
        return statements;
    }

    /**
     * Returns the district that a row states or, where a district is written at the first of its units only, the row
     * above: that of a merged cell, or, with a warning, that of a cell with blank ones below.
     */
    private Optional<AttributeStatement> district(TextRow row) {
        int column = cells.header().index(UnitTableColumn.DISTRICT);
        if (column < 0) {
            return Optional.empty();
        }
        Optional<SourceLocation> location = cells.location(row, UnitTableColumn.DISTRICT);
        String text = cells.text(row, UnitTableColumn.DISTRICT);
        String merged = row.mergedAbove(column);
        if (cells.hasFailed(row, UnitTableColumn.DISTRICT)) {
            forgetDistrict();
        } else if (!text.isEmpty() || !merged.isEmpty()) {
            String stated = text.isEmpty() ? merged : text;
            district = Optional.of(new AttributeStatement(UnitAttribute.DISTRICT, stated, stated, location));
            isForgotten = false;
        } else if (!fillsDistricts) {
            return Optional.empty();
        } else if (isForgotten) {
            problems.accept(Problem.of(InputTableProblem.DISTRICT_UNKNOWN, location, ""));
        } else if (district.isPresent() && !isFilled) {
            isFilled = true;
            problems.accept(Problem.of(
                    InputTableProblem.DISTRICT_ABOVE, location, district.get().text()));
        }
        return district;
    }

    /** Forgets the district of the row above, since a row between was not read. */
    void forgetDistrict() {
        isForgotten |= district.isPresent();
        district = Optional.empty();
    }

    private void readText(
            TextRow row, UnitTableColumn column, UnitAttribute attribute, List<AttributeStatement> statements) {
        String text = cells.text(row, column);
        if (!text.isEmpty()) {
            statements.add(new AttributeStatement(attribute, text, text, cells.location(row, column)));
        }
    }

    private void readRegion(TextRow row, List<AttributeStatement> statements) {
        String text = cells.text(row, UnitTableColumn.REGION);
        if (text.isEmpty()) {
            return;
        }
        Optional<Region> region = Region.find(text);
        if (region.isPresent()) {
            statements.add(new AttributeStatement(
                    UnitAttribute.REGION, region.get(), text, cells.location(row, UnitTableColumn.REGION)));
        } else {
            problems.accept(Problem.of(
                    InputTableProblem.BAD_REGION, cells.location(row, UnitTableColumn.REGION), text, REGIONS));
        }
    }

    private void readCategories(TextRow row, List<AttributeStatement> statements) {
        String text = cells.text(row, UnitTableColumn.CLASSES);
        if (text.isEmpty()) {
            return;
        }
        Set<CommuneCategory> categories = new TreeSet<>();
        boolean allRead = true;
        for (String word : text.split(";", -1)) {
            Optional<CommuneCategory> category = CommuneCategory.find(word.strip());
            category.ifPresent(categories::add);
            if (category.isEmpty()) {
                allRead = false;
                problems.accept(Problem.of(
                        InputTableProblem.BAD_CLASS,
                        cells.location(row, UnitTableColumn.CLASSES),
                        word.strip(),
                        CATEGORIES));
            }
        }
        // An incomplete list of categories could give a unit another column of the annex.
        if (allRead) {
            statements.add(new AttributeStatement(
                    UnitAttribute.CLASSES, Set.copyOf(categories), text, cells.location(row, UnitTableColumn.CLASSES)));
        }
    }
}
