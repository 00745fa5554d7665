package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;

/**
 * How an office's table is to be read.
 *
 * @param decimals how decimals are written
 * @param blank what a blank cell of a wide table means
 * @param asOf the day that a wide table stands for; not used for observations, which state their own days
 * @param criteria the criteria that a wide table should have; where blank means not met, a missing column does too
 * @param limits how large a workbook may be
 */
public record TableOptions(
        DecimalStyle decimals, Blank blank, Optional<LocalDate> asOf, List<Integer> criteria, WorkbookLimits limits) {
    /** Decimal point, a blank cell is not reported, no day, workbooks within the usual limits. */
    public static final TableOptions DEFAULT =
            new TableOptions(DecimalStyle.POINT, Blank.UNKNOWN, Optional.empty(), List.of(), WorkbookLimits.DEFAULT);

    /** What a blank cell of a wide table means. */
    public enum Blank {
        /** Not reported. */
        UNKNOWN,
        /** Not met, where the office says that it marks only what is met. */
        NOT_MET
    }

    /**
     * The same for another decimal style.
     *
     * @param style how decimals are written
     * @return new options
     */
    public TableOptions withDecimals(DecimalStyle style) {
        return new TableOptions(style, blank, asOf, criteria, limits);
    }

    /**
     * The same for another meaning of blank.
     *
     * @param meaning what a blank cell means
     * @return new options
     */
    public TableOptions withBlank(Blank meaning) {
        return new TableOptions(decimals, meaning, asOf, criteria, limits);
    }

    /**
     * The same for a day.
     *
     * @param day the day that a wide table stands for
     * @return new options
     */
    public TableOptions withAsOf(LocalDate day) {
        return new TableOptions(decimals, blank, Optional.of(day), criteria, limits);
    }

    /**
     * The same for a set's criteria.
     *
     * @param numbers the numbers of the criteria that the table should have
     * @return new options
     */
    public TableOptions withCriteria(List<Integer> numbers) {
        return new TableOptions(decimals, blank, asOf, List.copyOf(numbers), limits);
    }

    /**
     * The same for workbooks of another size.
     *
     * @param most how large a workbook may be
     * @return new options
     */
    public TableOptions withLimits(WorkbookLimits most) {
        return new TableOptions(decimals, blank, asOf, criteria, most);
    }
}
