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
    private final Consumer<Problem> problems;

    AttributeReader(CellReader cells, Consumer<Problem> problems) {
        this.cells = cells;
        this.problems = problems;
    }

    /** Returns the attributes that a row states; those that cannot be read are problems. */
    List<AttributeStatement> read(TextRow row) {
        List<AttributeStatement> statements = new ArrayList<>(5);
        readText(row, UnitTableColumn.NAME, UnitAttribute.NAME, statements);
        readText(row, UnitTableColumn.DISTRICT, UnitAttribute.DISTRICT, statements);
        readText(row, UnitTableColumn.PROVINCE, UnitAttribute.PROVINCE, statements);
        readRegion(row, statements);
        readCategories(row, statements);
        return statements;
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
