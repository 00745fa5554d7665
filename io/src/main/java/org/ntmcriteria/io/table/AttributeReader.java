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

    /** What says where a unit is, and may stand at the first of its units only. */
    static final Set<UnitAttribute> AREAS =
            Set.of(UnitAttribute.DISTRICT, UnitAttribute.PROVINCE, UnitAttribute.REGION);

    private final CellReader cells;
    private final StatedAbove district;
    private final StatedAbove province;
    private final StatedAbove region;
    private final Consumer<Problem> problems;

    /**
     * Creates a reader.
     *
     * @param filled which of district, province and region is that of the row above where it is blank
     * @param problems takes what is wrong
     */
    AttributeReader(CellReader cells, Set<UnitAttribute> filled, Consumer<Problem> problems) {
        this.cells = cells;
        this.district = new StatedAbove(
                cells,
                UnitAttribute.DISTRICT,
                filled.contains(UnitAttribute.DISTRICT),
                (text, location) -> Optional.of(TableWords.withoutCount(text)),
                problems);
        this.province = new StatedAbove(
                cells,
                UnitAttribute.PROVINCE,
                filled.contains(UnitAttribute.PROVINCE),
                (text, location) -> Optional.of(text),
                problems);
        this.region = new StatedAbove(
                cells, UnitAttribute.REGION, filled.contains(UnitAttribute.REGION), this::region, problems);
        this.problems = problems;
    }

    /** Returns the attributes that a row states; those that cannot be read are problems. */
    List<AttributeStatement> read(TextRow row) {
        List<AttributeStatement> statements = new ArrayList<>(5);
        String name = cells.text(row, UnitTableColumn.NAME);
        if (!name.isEmpty()) {
            statements.add(
                    new AttributeStatement(UnitAttribute.NAME, name, name, cells.location(row, UnitTableColumn.NAME)));
        }
        Optional<AttributeStatement> inRegion = region.read(row);
        if (region.hasChanged()) {
            province.forgetRow();
            district.forgetRow();
        }
        Optional<AttributeStatement> inProvince = province.read(row);
        if (province.hasChanged()) {
            district.forgetRow();
        }
        district.read(row).ifPresent(statements::add);
        inProvince.ifPresent(statements::add);
        inRegion.ifPresent(statements::add);
        readCategories(row, statements);
        return statements;
    }

    /**
     * Takes the head of a section, which says where the units below are; they are in no section above. Larger areas may
     * stand beside it in their columns.
     */
    void startSection(SectionHead head, TextRow row) {
        SourceLocation location = row.location();
        String ofRegion = cells.text(row, UnitTableColumn.REGION);
        String ofProvince = cells.text(row, UnitTableColumn.PROVINCE);
        TableWords.region(ofRegion).ifPresent(value -> region.takeHead(value, ofRegion, location));
        if (!ofProvince.isEmpty()) {
            province.takeHead(ofProvince, ofProvince, location);
        }
        switch (head.kind()) {
            case REGION -> {
                region.takeHead(TableWords.region(head.name()).orElseThrow(), head.name(), location);
                province.end();
                district.end();
            }
            case PROVINCE -> {
                province.takeHead(head.name(), head.name(), location);
                district.end();
            }
            default -> {
                if (head.isDistrict()) {
                    district.takeHead(head.name(), head.name(), location);
                } else if (!cells.header().has(UnitTableColumn.DISTRICT)) {
                    district.end();
                }
            }
        }
    }

    /** Forgets the areas of the row above, since a row between was not read. */
    void forgetAreas() {
        district.forget();
        province.forget();
        region.forget();
    }

    /** Returns the text of a cell, or that of the one above with which it is merged. */
    private String text(TextRow row, UnitTableColumn column) {
        String text = cells.text(row, column);
        int index = cells.header().index(column);
        return text.isEmpty() && index >= 0 && !cells.hasFailed(row, column) ? row.mergedAbove(index) : text;
    }

    private Optional<Object> region(String text, Optional<SourceLocation> location) {
        Optional<Region> found = Region.find(text);
        if (found.isEmpty()) {
            problems.accept(Problem.of(InputTableProblem.BAD_REGION, location, text, REGIONS));
        }
        return found.map(Object.class::cast);
    }

    /** Returns the categories that a text lists, with semicolons or, where each is one, with commas between them. */
    private static List<String> categoriesOf(String text) {
        List<String> atCommas = List.of(text.split("[;,]", -1));
        boolean areAll = atCommas.stream()
                .allMatch(word -> CommuneCategory.find(word.strip()).isPresent());
        return areAll ? atCommas : List.of(text.split(";", -1));
    }

    private void readCategories(TextRow row, List<AttributeStatement> statements) {
        String text = text(row, UnitTableColumn.CLASSES);
        if (text.isEmpty()) {
            return;
        }
        Set<CommuneCategory> categories = new TreeSet<>();
        boolean allRead = true;
        for (String word : categoriesOf(text)) {
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
