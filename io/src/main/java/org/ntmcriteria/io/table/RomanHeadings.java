package org.ntmcriteria.io.table;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads Roman numbers above columns as those of criteria, where there are more of them than groups of criteria, which
 * have Roman numbers too.
 */
final class RomanHeadings {
    /** The fewest numbers, from I on, that are of criteria. */
    private static final int FEWEST = 10;

    private static final List<String> TENS = List.of("", "X", "XX");
    private static final List<String> ONES = List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX");

    private static final Pattern NUMBER = Pattern.compile("\\s*([IVX]{1,6})((?:\\s*[.:)–-].*)?)\\s*", Pattern.DOTALL);

    private RomanHeadings() {}

    /** Returns a row with the numbers of criteria in place of Roman ones, or the row itself if it has none. */
    static TextRow asCriteria(TextRow row) {
        SortedMap<Integer, String> headings = new TreeMap<>();
        int next = 1;
        for (int i = 0; i < row.count(); i++) {
            Optional<Matcher> number = Optional.of(NUMBER.matcher(row.text(i))).filter(Matcher::matches);
            boolean isNext = number.isPresent() && number.get().group(1).equals(roman(next));
            if (number.isPresent() && !isNext) {
                return row;
            }
            headings.put(row.column(i), isNext ? "TC" + next++ + number.get().group(2) : row.text(i));
        }
        return next > FEWEST ? row.withCells(headings) : row;
    }

    /** Returns the Roman number of one below 30, or empty text. */
    static String roman(int number) {
        return number < 30 ? TENS.get(number / 10) + ONES.get(number % 10) : "";
    }
}
