package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/**
 * Options for reading an office's table. Immutable and thread-safe.
 *
 * @param decimals how the table writes decimals
 * @param blank the meaning of a blank cell where met and not met are all that a cell says
 * @param asOf the day of a table that says nothing of its day; not used where rows have their days
 * @param criteria the criteria of a complete table of verdicts; if blank means not met, so does a missing column
 * @param limits the limits of a workbook
 * @param set the set that the table is assessed by, whose criteria and indicators its headings and numbers may name
 * @param sheet the only sheet of a workbook to read, which may be hidden; without it all visible ones are read
 * @param encoding the encoding of the texts, if they are not in Unicode
 * @param unit the unit that a form of one unit is about, which the form does not say in a column
 * @param givenUnder the set that verdicts were given under, whatever the table says
 */
public record TableOptions(
        DecimalStyle decimals,
        Blank blank,
        Optional<LocalDate> asOf,
        List<Integer> criteria,
        WorkbookLimits limits,
        Optional<CriteriaSet> set,
        Optional<String> sheet,
        Optional<TextEncoding> encoding,
        Optional<AdministrativeUnit> unit,
        Optional<CriteriaSetId> givenUnder) {
    /** Decimal point, blank means not reported, no day, no criteria, {@link WorkbookLimits#DEFAULT}, all sheets. */
    public static final TableOptions DEFAULT = new TableOptions(
            DecimalStyle.POINT,
            Blank.UNKNOWN,
            Optional.empty(),
            List.of(),
            WorkbookLimits.DEFAULT,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** The meanings of a blank cell where met and not met are all that a cell says. */
    public enum Blank {
        /** Not reported. */
        UNKNOWN,
        /** Not met, if the office marks only the criteria met. */
        NOT_MET
    }

    /**
     * Returns these options with another decimal style.
     *
     * @param style how the table writes decimals
     * @return new options
     */
    public TableOptions withDecimals(DecimalStyle style) {
        return new TableOptions(style, blank, asOf, criteria, limits, set, sheet, encoding, unit, givenUnder);
    }

    /**
     * Returns these options with another meaning of blank.
     *
     * @param meaning the meaning of a blank cell
     * @return new options
     */
    public TableOptions withBlank(Blank meaning) {
        return new TableOptions(decimals, meaning, asOf, criteria, limits, set, sheet, encoding, unit, givenUnder);
    }

    /**
     * Returns these options with a day.
     *
     * @param day the day of a table that says nothing of its day
     * @return new options
     */
    public TableOptions withAsOf(LocalDate day) {
        return new TableOptions(
                decimals, blank, Optional.of(day), criteria, limits, set, sheet, encoding, unit, givenUnder);
    }

    /**
     * Returns these options with the criteria of a set.
     *
     * @param numbers the numbers of the criteria of a complete table
     * @return new options
     */
    public TableOptions withCriteria(List<Integer> numbers) {
        return new TableOptions(
                decimals, blank, asOf, List.copyOf(numbers), limits, set, sheet, encoding, unit, givenUnder);
    }

    /**
     * Returns these options with other limits.
     *
     * @param most the limits of a workbook
     * @return new options
     */
    public TableOptions withLimits(WorkbookLimits most) {
        return new TableOptions(decimals, blank, asOf, criteria, most, set, sheet, encoding, unit, givenUnder);
    }

    /**
     * Returns these options with the set that the table is assessed by.
     *
     * @param assessedBy the set
     * @return new options
     */
    public TableOptions withSet(CriteriaSet assessedBy) {
        return new TableOptions(
                decimals, blank, asOf, criteria, limits, Optional.of(assessedBy), sheet, encoding, unit, givenUnder);
    }

    /**
     * Returns these options with the only sheet to read.
     *
     * @param name the sheet's name, as a reader of Vietnamese would compare it
     * @return new options
     */
    public TableOptions withSheet(String name) {
        return new TableOptions(
                decimals, blank, asOf, criteria, limits, set, Optional.of(name), encoding, unit, givenUnder);
    }

    /**
     * Returns these options with the encoding of the texts.
     *
     * @param from an encoding from before Unicode
     * @return new options
     */
    public TableOptions withEncoding(TextEncoding from) {
        return new TableOptions(
                decimals, blank, asOf, criteria, limits, set, sheet, Optional.of(from), unit, givenUnder);
    }

    /**
     * Returns these options with the unit that a form of one unit is about.
     *
     * @param about the unit as it is on the day of the form
     * @return new options
     */
    public TableOptions withUnit(AdministrativeUnit about) {
        return new TableOptions(
                decimals, blank, asOf, criteria, limits, set, sheet, encoding, Optional.of(about), givenUnder);
    }

    /**
     * Returns these options with the set that verdicts were given under.
     *
     * @param verdictsOf the set, which is believed whatever the table says of it
     * @return new options
     */
    public TableOptions withGivenUnder(CriteriaSetId verdictsOf) {
        return new TableOptions(
                decimals, blank, asOf, criteria, limits, set, sheet, encoding, unit, Optional.of(verdictsOf));
    }
}
