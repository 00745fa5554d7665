package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;

/**
 * Options for reading an office's table. Immutable and thread-safe.
 *
 * @param decimals how the table writes decimals
 * @param blank the meaning of a blank cell of a table of verdicts
 * @param asOf the day of a table of verdicts; not used for observations, which have their days
 * @param criteria the criteria of a complete table of verdicts; if blank means not met, so does a missing column
 * @param limits the limits of a workbook
 */
public record TableOptions(
        DecimalStyle decimals, Blank blank, Optional<LocalDate> asOf, List<Integer> criteria, WorkbookLimits limits) {
    /** Decimal point, blank means not reported, no day, no criteria, {@link WorkbookLimits#DEFAULT}. */
    public static final TableOptions DEFAULT =
            new TableOptions(DecimalStyle.POINT, Blank.UNKNOWN, Optional.empty(), List.of(), WorkbookLimits.DEFAULT);

    /** The meanings of a blank cell of a table of verdicts. */
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
        return new TableOptions(style, blank, asOf, criteria, limits);
    }

    /**
     * Returns these options with another meaning of blank.
     *
     * @param meaning the meaning of a blank cell
     * @return new options
     */
    public TableOptions withBlank(Blank meaning) {
        return new TableOptions(decimals, meaning, asOf, criteria, limits);
    }

    /**
     * Returns these options with a day.
     *
     * @param day the day of a table of verdicts
     * @return new options
     */
    public TableOptions withAsOf(LocalDate day) {
        return new TableOptions(decimals, blank, Optional.of(day), criteria, limits);
    }

    /**
     * Returns these options with the criteria of a set.
     *
     * @param numbers the numbers of the criteria of a complete table
     * @return new options
     */
    public TableOptions withCriteria(List<Integer> numbers) {
        return new TableOptions(decimals, blank, asOf, List.copyOf(numbers), limits);
    }

    /**
     * Returns these options with other limits.
     *
     * @param most the limits of a workbook
     * @return new options
     */
    public TableOptions withLimits(WorkbookLimits most) {
        return new TableOptions(decimals, blank, asOf, criteria, most);
    }
}
