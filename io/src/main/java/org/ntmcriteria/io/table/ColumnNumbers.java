package org.ntmcriteria.io.table;

import java.util.regex.Pattern;

/** Tells the rows that only number the columns of a table. */
final class ColumnNumbers {
    /** The numbers that some offices write below the headings: (1) (2) (3), also as sums: (3)=(4)+(5). */
    private static final Pattern COLUMN_NUMBER = Pattern.compile("[(\\[][0-9]{1,2}[)\\]].*");

    /** The letters that stand before the numbers: A B 1 2 3. */
    private static final Pattern COLUMN_LETTER = Pattern.compile("[A-F]");

    /** The fewest numbers behind letters that number columns. */
    private static final int FEWEST_BEHIND_LETTERS = 2;

    private ColumnNumbers() {}

    /** Checks if a row only numbers the columns: (1) (2) (3), 1 2 3 under the name too, or A B 1 2 3. */
    static boolean areIn(TextRow row) {
        boolean bracketed = false;
        boolean plain = true;
        int letters = 0;
        int numbers = 0;
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
            } else {
                plain = false;
            }
            if (!plain && !number && text.length() > 1) {
                return false;
            }
        }
        return bracketed
                || plain
                        && (numbers > HeaderCandidate.FEWEST_NUMBERED
                                || letters > 0 && numbers >= FEWEST_BEHIND_LETTERS);
    }
}
