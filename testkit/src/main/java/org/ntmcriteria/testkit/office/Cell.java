package org.ntmcriteria.testkit.office;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What a cell of a sheet holds, before it is written as CSV or into a workbook. */
sealed interface Cell {
    /** Nothing. */
    Cell BLANK = new Text("");

    /** A text; in a workbook {@code _x000D_} and the like stand for the characters that they escape. */
    record Text(String text) implements Cell {}

    /** A number with the format that shows it, {@code General} for none. */
    record Number(BigDecimal number, String format) implements Cell {}

    /** True or false. */
    record Bool(boolean value) implements Cell {}

    /** A day: a number with a format, or a cell of the type of days. */
    record Day(LocalDate day, boolean isTyped) implements Cell {}

    /** Nothing, in the colour of what is met or not met. */
    record Filled(boolean met) implements Cell {}

    /** A formula with its stored value. */
    record Formula(String formula, BigDecimal value) implements Cell {}

    /** Returns a number without a format. */
    static Cell number(long number) {
        return new Number(BigDecimal.valueOf(number), "General");
    }

    /** Returns a text. */
    static Cell text(String text) {
        return text.isEmpty() ? BLANK : new Text(text);
    }
}
