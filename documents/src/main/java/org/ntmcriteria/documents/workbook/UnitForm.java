package org.ntmcriteria.documents.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.documents.workbook.FormSheet.Attribute;
import org.ntmcriteria.io.table.ReproducibleWorkbook;
import org.ntmcriteria.io.table.UnitListReader.ListedUnit;
import org.ntmcriteria.rules.catalog.ColumnScheme;
import org.ntmcriteria.rules.catalog.CriteriaSet;
import org.ntmcriteria.rules.catalog.SetVersion;
import org.ntmcriteria.rules.evaluate.Evaluator;

/**
 * A form (biểu mẫu) for the units of a set, as a workbook in which most faults cannot be typed: drop-down lists, locked
 * headings and codes, cells of text for codes and ratios, limits for numbers, and at each cell a hint with what the act
 * requires. {@link org.ntmcriteria.io.table.UnitTableReader} reads it, filled in or not.
 *
 * <p>Equal forms give equal bytes. Immutable and thread-safe.
 */
public final class UnitForm {
    /** The layouts of a form. */
    public enum Layout {
        /** A row for each unit, a column for each criterion: a table of verdicts. */
        VERDICTS,
        /** A row for each unit and indicator: observations. It needs the units and the day. */
        OBSERVATIONS
    }

    /** Stands for a unit of which nothing is known. */
    private static final String ANY_UNIT = "-";

    private final Evaluator evaluator;
    private final Layout layout;
    private final Optional<LocalDate> day;
    private final List<ListedUnit> units;
    private final Optional<Region> region;

    private UnitForm(
            Evaluator evaluator,
            Layout layout,
            Optional<LocalDate> day,
            List<ListedUnit> units,
            Optional<Region> region) {
        this.evaluator = evaluator;
        this.layout = layout;
        this.day = day;
        this.units = List.copyOf(units);
        this.region = region;
    }

    /**
     * Returns a form of verdicts with empty rows, of the version of the set that is in force last.
     *
     * @param set the set
     * @return the form
     */
    public static UnitForm of(CriteriaSet set) {
        return new UnitForm(Evaluator.of(set), Layout.VERDICTS, Optional.empty(), List.of(), Optional.empty());
    }

    /**
     * Returns the form of another layout.
     *
     * @param another the layout
     * @return a new form
     */
    public UnitForm withLayout(Layout another) {
        return new UnitForm(evaluator, another, day, units, region);
    }

    /**
     * Returns the form for the version of a day.
     *
     * @param asOf the day for which the form is filled in
     * @return a new form
     * @throws org.ntmcriteria.rules.catalog.SetLookupException if the set is not in force on the day
     */
    public UnitForm withDay(LocalDate asOf) {
        set().requireInForce(asOf);
        return new UnitForm(evaluator, layout, Optional.of(asOf), units, region);
    }

    /**
     * Returns the form with a row for each of some units, of which what is known is written and locked.
     *
     * @param listed the units
     * @return a new form
     */
    public UnitForm withUnits(List<ListedUnit> listed) {
        return new UnitForm(evaluator, layout, day, listed, region);
    }

    /**
     * Returns the form with the region of units that state none.
     *
     * @param ofUnits the region
     * @return a new form
     */
    public UnitForm withRegion(Region ofUnits) {
        return new UnitForm(evaluator, layout, day, units, Optional.of(ofUnits));
    }

    /**
     * Writes the form.
     *
     * @param out takes the bytes of the workbook; not closed
     * @param language the language of headings and hints; readers take the headings of each
     * @throws IllegalStateException if it is a form of observations without units or without a day, or the set lists no
     *     criteria
     * @throws IOException if it cannot be written
     */
    public void write(OutputStream out, Language language) throws IOException {
        if (layout == Layout.OBSERVATIONS && (units.isEmpty() || day.isEmpty())) {
            throw new IllegalStateException("a form of observations needs the units and the day");
        }
        if (version().criteria().isEmpty()) {
            throw new IllegalStateException("the tables list no criteria of " + set().id());
        }
        try (XSSFWorkbook workbook = OfficeWorkbook.create()) {
            FormTexts texts = new FormTexts(language);
            FormStyles styles = new FormStyles(workbook);
            FormLists lists = new FormLists(workbook, texts.text("form.lists"));
            FormSheet sheet = layout == Layout.VERDICTS
                    ? new VerdictForm(this, workbook, texts, styles, lists)
                    : new ObservationForm(this, workbook, texts, styles, lists);
            GuidanceSheet.add(this, workbook, texts, styles);
            List<StreamedSheet> streamed = List.of(sheet.fill());
            ReproducibleWorkbook.copy(
                    OfficeWorkbook.bytes(workbook),
                    out,
                    (part, content, to) -> StreamedSheet.copy(streamed, part, content, to));
        }
    }

    CriteriaSet set() {
        return evaluator.set();
    }

    Evaluator evaluator() {
        return evaluator;
    }

    Layout layout() {
        return layout;
    }

    Optional<LocalDate> day() {
        return day;
    }

    List<ListedUnit> units() {
        return units;
    }

    Optional<Region> region() {
        return region;
    }

    /** Returns the version of the day, or the last one. */
    SetVersion version() {
        return set().at(day.orElseGet(() -> {
            List<DateRange> versions = set().versions();
            return versions.get(versions.size() - 1).start().orElseThrow();
        }));
    }

    /** Returns the columns that say of which unit a row is; without codes the names and districts do. */
    List<Attribute> attributes() {
        boolean hasCodes = units.isEmpty()
                || layout == Layout.OBSERVATIONS
                || units.stream().anyMatch(unit -> !unit.code().isEmpty());
        boolean isCommune = set().level() == Level.COMMUNE;
        return List.of(Attribute.values()).stream()
                .filter(attribute -> switch (attribute) {
                    case UNIT -> hasCodes;
                    case DISTRICT -> isCommune;
                    case PROVINCE -> set().level() != Level.PROVINCE;
                    case REGION -> set().description().columns() == ColumnScheme.REGION;
                    case CLASSES -> isCommune;
                    case NAME -> true;
                    case VALID_FROM ->
                        units.stream().anyMatch(unit -> unit.validFrom().isPresent());
                })
                .toList();
    }

    /** Returns the code of a unit, or what stands for one where it has none: its name and district. */
    static String code(ListedUnit listed) {
        if (!listed.code().isEmpty()) {
            return listed.code();
        }
        return listed.district().isEmpty() ? listed.name() : listed.name() + ", " + listed.district();
    }

    /** Returns a unit as it is assessed. */
    AdministrativeUnit unit(ListedUnit listed) {
        AdministrativeUnit.Builder unit = AdministrativeUnit.builder()
                .code(code(listed))
                .level(set().level())
                .validFrom(listed.validFrom())
                .region(listed.region().or(() -> region))
                .addAllCategories(listed.categories());
        if (!listed.province().isEmpty()) {
            unit.province(listed.province());
        }
        return unit.build();
    }

    /** Returns a unit of which only the region of the form is known. */
    AdministrativeUnit anyUnit() {
        return AdministrativeUnit.builder()
                .code(ANY_UNIT)
                .level(set().level())
                .region(region)
                .build();
    }
}
