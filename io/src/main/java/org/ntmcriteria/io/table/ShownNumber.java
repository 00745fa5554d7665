package org.ntmcriteria.io.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one part of a number format shows around a number, and whether it shows the number at all. Colours, blanks and
 * percent signs that compute are nothing around it. Immutable and thread-safe.
 *
 * @param before the text before the number
 * @param behind the text behind the number
 * @param between the text between its digits
 * @param last the most digits behind that text
 * @param hasDigits whether the number is shown
 * @param hasZero whether a zero is shown
 */
record ShownNumber(String before, String behind, String between, int last, boolean hasDigits, boolean hasZero) {
    /**
     * A text in quotes, a character behind a backslash, a blank as wide as another character, one that fills the cell.
     */
    private static final Pattern LITERAL = Pattern.compile("\"([^\"]*)\"?|\\\\(.?)|[_*].?", Pattern.DOTALL);

    /** A currency, or else a colour, a language or a condition, which shows nothing. */
    private static final Pattern BRACKETS = Pattern.compile("\\[(?:\\$([^\\[\\]-]*)[^\\[\\]]*|[^\\[\\]]*)]");

    /** Places of digits, with the denominator or the exponent behind them. */
    private static final Pattern DIGITS =
            Pattern.compile("(?:general|[0#?@](?: ?/ ?[?#0-9]+)?(?:[eE][+-])?)", Pattern.CASE_INSENSITIVE);

    /** What may stand behind a number and says nothing of it. */
    private static final Pattern MEANINGLESS = Pattern.compile("[\\p{Z}\\s.,;:]*");

    /** Returns what a part of a format shows. */
    static ShownNumber of(String code) {
        StringBuilder before = new StringBuilder();
        StringBuilder last = new StringBuilder();
        String between = "";
        int places = 0;
        boolean digits = false;
        boolean zero = false;
        Matcher literal = LITERAL.matcher(code);
        Matcher brackets = BRACKETS.matcher(code);
        Matcher place = DIGITS.matcher(code);
        for (int at = 0; at < code.length(); ) {
            if (literal.region(at, code.length()).lookingAt()) {
                last.append(
                        literal.group(1) != null
                                ? literal.group(1)
                                : literal.group(2) != null ? literal.group(2) : " ");
                at = literal.end();
            } else if (brackets.region(at, code.length()).lookingAt()) {
                last.append(brackets.group(1) == null ? "" : brackets.group(1));
                at = brackets.end();
            } else if (place.region(at, code.length()).lookingAt()) {
                if (digits && !last.toString().isBlank()) {
                    between = last.toString();
                    places = 0;
                }
                places++;
                before.append(digits ? "" : last);
                last.setLength(0);
                digits = true;
                zero |= !place.group().startsWith("#") && !place.group().startsWith("?");
                at = place.end();
            } else {
                last.append(".,%".indexOf(code.charAt(at)) >= 0 ? "" : code.charAt(at));
                at++;
            }
        }
        return new ShownNumber(before.toString(), last.toString(), between, places, digits, zero);
    }

    /** Checks if nothing is shown but the number. */
    boolean isBare() {
        return before.isBlank() && MEANINGLESS.matcher(behind).matches() && between.isEmpty() && hasDigits && hasZero;
    }

    /**
     * Returns how a number is shown.
     *
     * @param number the number in digits
     * @param isZero whether it is zero
     */
    String around(String number, boolean isZero) {
        boolean isShown = hasDigits && (hasZero || !isZero);
        int parted = between.isEmpty() ? 0 : Math.max(0, number.length() - last);
        String digits = number.substring(0, parted) + between + number.substring(parted);
        return (before + (isShown ? digits : "") + behind).strip();
    }
}
