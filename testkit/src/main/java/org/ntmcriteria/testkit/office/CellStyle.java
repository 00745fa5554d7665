package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.CellVariant.*;
import static org.ntmcriteria.testkit.office.FileVariant.*;
import static org.ntmcriteria.testkit.office.RowVariant.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes what a table says into cells, as its layout has it. */
final class CellStyle {
    /** A format of the workbook's own, with the number that a conditional style uses for percentages. */
    static final String CONDITIONAL = "0.0##";

    private final Layout layout;

    CellStyle(Layout layout) {
        this.layout = layout;
    }

    /** Returns the mark of a verdict. */
    Cell mark(boolean met) {
        Variant marks = layout.of(Trait.MARKS).orElseThrow();
        return switch ((CellVariant) marks) {
            case MARKS_DIGITS -> Cell.number(met ? 1 : 0);
            case MARKS_BOOLEANS -> new Cell.Bool(met);
            case MARKS_COLOURS -> new Cell.Filled(met);
            default -> Cell.text(markText(met));
        };
    }

    /** Returns the mark of a verdict as a legend has it. */
    String markText(boolean met) {
        boolean isMet = met != layout.has(LEGEND_REVERSED);
        return OfficeWords.get(layout.of(Trait.MARKS).orElseThrow(), isMet ? "met" : "not-met");
    }

    /** Returns the value of an observation. */
    Cell value(OfficeTruth.Statement statement) {
        String value = statement.value();
        if (value.equals(OfficeTruth.MET) || value.equals(OfficeTruth.NOT_MET)) {
            return mark(value.equals(OfficeTruth.MET));
        }
        boolean isPercentage = OfficeTruth.PERCENTAGES.contains(statement.key());
        String measure = OfficeWords.get("MEASURES", statement.key());
        return switch ((CellVariant) layout.of(Trait.VALUES).orElseThrow()) {
            case VALUE_COMMA -> Cell.text(value.replace('.', ','));
            case VALUE_MEASURE -> Cell.text(value + " " + measure);
            case VALUE_PERCENT -> isPercentage ? Cell.text(value + "%") : number(value, "General");
            case VALUE_RATIO -> isPercentage ? Cell.text(value) : number(value, "General");
            case VALUE_FRACTION, VALUE_ONE_FRACTION, VALUE_WHOLE_MONEY, VALUE_THOUSANDS -> number(value, "General");
            default -> formatted(value, isPercentage, measure);
        };
    }

    private Cell formatted(String value, boolean isPercentage, String measure) {
        return switch ((CellVariant) layout.of(Trait.FORMATS).orElse(FORMAT_GENERAL)) {
            case FORMAT_TEXT -> Cell.text(value);
            case FORMAT_SIGN -> number(value, "\"≥\"0.0");
            case FORMAT_CONDITIONAL -> number(value, CONDITIONAL);
            case FORMAT_MEASURE -> number(value, "#,##0.0\" " + measure + "\"");
            case FORMAT_PERCENT_QUOTED -> number(value, isPercentage ? "0.0\"%\"" : "0.0");
            case FORMAT_PERCENT_ESCAPED -> number(value, isPercentage ? "0.0\\%" : "0.0");
            case FORMAT_PERCENT ->
                isPercentage
                        ? new Cell.Number(new BigDecimal(value).movePointLeft(2), "0.0%")
                        : number(value, "General");
            default -> number(value, "General");
        };
    }

    private static Cell number(String value, String format) {
        return new Cell.Number(new BigDecimal(value), format);
    }

    /** Returns the day of an observation. */
    Cell day(LocalDate day) {
        return switch ((CellVariant) layout.of(Trait.DATES).orElseThrow()) {
            case DATE_SLASHES ->
                Cell.text(DateTimeFormatter.ofPattern("dd/MM/uuuu").format(day));
            case DATE_DOTS ->
                Cell.text(DateTimeFormatter.ofPattern("dd.MM.uuuu").format(day));
            case DATE_HYPHENS ->
                Cell.text(DateTimeFormatter.ofPattern("dd-MM-uuuu").format(day));
            case DATE_TWO_DIGITS ->
                Cell.text(DateTimeFormatter.ofPattern("dd/MM/uu").format(day));
            case DATE_CELL -> new Cell.Day(day, false);
            case DATE_ISO_CELL -> new Cell.Day(day, true);
            default -> Cell.text(day.toString());
        };
    }

    /** Returns what an observation is about. */
    Cell key(String key) {
        boolean isCriterion = key.startsWith("TC");
        return switch ((CellVariant) layout.of(Trait.KEYS).orElseThrow()) {
            case KEY_NUMBER -> isCriterion ? Cell.text(key) : number(key, "General");
            case KEY_WORDS ->
                Cell.text(isCriterion ? OfficeWords.get("HEADINGS", "word") + " " + key.substring(2) : key);
            default -> Cell.text(key);
        };
    }

    /** Returns a code; every second row of a table that loses leading zeros has none. */
    Cell code(String code, int row) {
        boolean isNumber = layout.has(CODE_ZERO_FORMAT) || layout.has(CODE_ZERO_LOST) && row % 2 == 1;
        return isNumber
                ? new Cell.Number(new BigDecimal(code), layout.has(CODE_ZERO_FORMAT) ? "00000" : "General")
                : Cell.text(code);
    }

    /** Returns the name of a unit. */
    String unitName(OfficeTruth.Unit unit) {
        if (unit.name().equals(OfficeWords.get("UNIT", "town-name"))) {
            // A town has its kind wherever others have it not.
            return OfficeWords.get("UNIT", "town") + " " + unit.name();
        }
        if (unit.name().contains("Huyện")) {
            return unit.name();
        }
        String full = OfficeWords.get("UNIT", "kind") + " " + unit.name();
        return switch ((RowVariant) layout.of(Trait.UNIT_NAMES).orElseThrow()) {
            case UNIT_BARE -> unit.name();
            case UNIT_CAPITALS -> full.toUpperCase(Locale.ROOT);
            default -> full;
        };
    }

    /** Returns the name of the district of a unit; blank where the table tells none. */
    String districtName(OfficeTruth.Unit unit) {
        if (unit.district().isEmpty()) {
            return "";
        }
        Variant names = layout.of(Trait.DISTRICT_NAMES).orElseThrow();
        String full = OfficeWords.get(DISTRICT_FULL, unit.districtKind()) + " " + unit.district();
        return switch ((RowVariant) names) {
            case DISTRICT_BARE -> unit.district();
            case DISTRICT_ABBREVIATED -> OfficeWords.get(names, unit.districtKind()) + " " + unit.district();
            case DISTRICT_CAPITALS -> full.toUpperCase(Locale.ROOT);
            default -> full;
        };
    }

    /** Returns the name of the district of a unit below another of the same. */
    String districtAgain(OfficeTruth.Unit unit) {
        return layout.has(DISTRICT_BOTH) ? unit.district() : districtName(unit);
    }

    /** Returns the name of a unit's region. */
    String region(OfficeTruth.Unit unit) {
        Variant regions = layout.of(Trait.REGIONS).orElseThrow();
        return regions == REGION_CODE ? unit.region() : OfficeWords.get(regions, unit.region());
    }

    /** Returns the total of a unit's row, a number of criteria met. */
    Cell total(int met, String formula) {
        String fraction = met + "/" + OfficeTruth.CRITERIA;
        return switch ((RowVariant) layout.of(Trait.TOTALS).orElseThrow()) {
            case TOTAL_FRACTION -> Cell.text(fraction);
            case TOTAL_TEXT ->
                Cell.text(OfficeWords.get("TOTALS", "before") + " " + fraction + " "
                        + OfficeWords.get("TOTALS", "behind"));
            case TOTAL_FORMULA -> new Cell.Formula(formula, BigDecimal.valueOf(met));
            default -> Cell.number(met);
        };
    }

    /** Returns the number of a row. */
    Cell rowNumber(int number) {
        return switch ((RowVariant) layout.of(Trait.NUMBERING).orElseThrow()) {
            case NUMBERS_DOTTED -> Cell.text(number + ".");
            case NUMBERS_ZERO -> Cell.text(String.format(Locale.ROOT, "%02d", number));
            default -> Cell.number(number);
        };
    }

    /** Returns a mean or percentage: a number in a workbook, a text with a decimal comma in CSV. */
    Cell share(double value, String format) {
        if (layout.has(XLSX)) {
            return new Cell.Number(new BigDecimal(value).setScale(4, RoundingMode.HALF_UP), format);
        }
        double shown = format.endsWith("%") ? 100 * value : value;
        return Cell.text(String.format(Locale.ROOT, "%.2f", shown).replace('.', ','));
    }
}
