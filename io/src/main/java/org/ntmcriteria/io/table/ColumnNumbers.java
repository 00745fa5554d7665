package org.ntmcriteria.io.table;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.problem.Problem;

/** Tells the rows that only number the columns of a table. */
final class ColumnNumbers {
    /** The numbers that some offices write below the headings: (1) (2) (3), also as sums: (3)=(4)+(5). */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("[(\\[][0-9]{1,2}[)\\]].*");

    /** The letters that stand before the numbers: A B 1 2 3. */
    private static final Pattern COLUMN_LETTER = Pattern.compile("[A-F]");

    /** The fewest numbers behind letters that number columns. */
    private static final int FEWEST_BEHIND_LETTERS = 2;

    /** A number with what stands beside it: 12 nợ, (12) chưa đạt. */
    private static final Pattern NUMBER_AND_WORDS =
            Pattern.compile("(?:([0-9]{1,2})|[(\\[][0-9]{1,2}[)\\]])[^0-9]*?(\\p{L}[\\p{L}\\p{M}]+.*)");

    private ColumnNumbers() {}

    /**
     * Checks if a row only numbers the columns: (1) (2) (3), 1 2 3 under the name too, or A B 1 2 3. Some of the
     * numbers may have words beside them.
     */
    static boolean areIn(TextRow row) {
        boolean bracketed = false;
        boolean plain = true;
        int letters = 0;
        int numbers = 0;
        int words = 0;
        for (int i = 0; i < row.count(); i++) {
            String text = row.cell(row.column(i));
            if (text.isEmpty()) {
                continue;
            }
            boolean number = COLUMN_NUMBER.matcher(text).matches();
            bracketed |= number;
            boolean isLetter = numbers == 0 && COLUMN_LETTER.matcher(text).matches();
            if (isLetter && text.charAt(0) == 'A' + letters) {
                letters++;
            } else if (text.equals(String.valueOf(numbers + 1))) {
                numbers++;
            } else if (hasWords(numbers + 1, text)) {
                numbers++;
                words++;
            } else {
                plain = false;
            }
            if (!plain && !number && text.length() > 1) {
                return false;
            }
        }
        return bracketed
                || plain
                        && numbers > 2 * words
                        && (numbers > KeyHeadings.FEWEST_NUMBERED || letters > 0 && numbers >= FEWEST_BEHIND_LETTERS);
    }

    private static boolean hasWords(int number, String text) {
        Matcher numbered = NUMBER_AND_WORDS.matcher(text);
        return numbered.matches() && String.valueOf(number).equals(numbered.group(1));
    }

    /** Reports the words that a row of numbers has below the headings of criteria and indicators. */
    static void reportWords(TextRow row, TableHeader header, Consumer<Problem> problems) {
        for (TableHeader.KeyColumn column : header.keys()) {
            Matcher numbered = NUMBER_AND_WORDS.matcher(row.cell(column.index()));
            if (numbered.matches()) {
                problems.accept(Problem.of(
                        InputTableProblem.WORDS_BESIDE,
                        Optional.of(row.location(column.index(), header.heading(column.index()))),
                        row.cell(column.index()),
                        column.key(),
                        numbered.group(2).strip()));
            }
        }
    }
}
