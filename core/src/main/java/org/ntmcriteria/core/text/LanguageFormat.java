package org.ntmcriteria.core.text;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How a language writes numbers, dates and lists in running text. Files use plain digits with a point and ISO dates
 * whatever the language.
 *
 * <p>Immutable and thread-safe; see {@link Language#format}.
 */
public final class LanguageFormat {
    static final LanguageFormat VIETNAMESE = new LanguageFormat(',', true);
    static final LanguageFormat ENGLISH = new LanguageFormat('.', false);

    private final char decimalSeparator;
    private final boolean dayFirst;

    private LanguageFormat(char decimalSeparator, boolean dayFirst) {
        this.decimalSeparator = decimalSeparator;
        this.dayFirst = dayFirst;
    }

    /**
     * Returns a number as this language writes it, without separators of thousands.
     *
     * @param plain digits with at most one decimal point and perhaps a sign, such as {@code -41.4}
     * @return for example {@code -41,4}
     */
    public String decimal(String plain) {
        return decimalSeparator == '.' ? plain : plain.replace('.', decimalSeparator);
    }

    /**
     * Returns a percentage as this language writes it.
     *
     * @param plain digits with at most one decimal point, such as {@code 41.4}
     * @return for example {@code 41,4 %}
     */
    public String percent(String plain) {
        return decimal(plain) + " %";
    }

    /**
     * Returns a day as this language writes it.
     *
     * @param day a day
     * @return {@code 31/12/2024} in Vietnamese, {@code 2024-12-31} in English
     */
    public String date(LocalDate day) {
        if (!dayFirst) {
            return day.toString();
        }
        return two(day.getDayOfMonth()) + "/" + two(day.getMonthValue()) + "/" + day.getYear();
    }

    /**
     * Writes the numbers and days of a text that is made for programs as people read them.
     *
     * @param figures for example {@code [16.3, 17.3]} or {@code 2022-03-08..2026-02-14}
     * @return for example {@code [16,3; 17,3]} or {@code 08/03/2022..14/02/2026}
     */
    public String figures(String figures) {
        // Commas part decimals of this language, so that something else parts the numbers of a list.
        String listed =
                decimalSeparator == ',' ? Figures.LISTED.matcher(figures).replaceAll("; ") : figures;
        String decimals = Figures.DECIMAL.matcher(listed).replaceAll(number -> decimal(number.group()));
        return Figures.DAY.matcher(decimals).replaceAll(day -> date(LocalDate.parse(day.group())));
    }

    /**
     * Returns several texts as one.
     *
     * @param texts the texts
     * @return the texts, with commas between them
     */
    public String list(List<String> texts) {
        return String.join(", ", texts);
    }

    /** What numbers and days look like in texts for programs. */
    private static final class Figures {
        /** A number with a point, not one of the numbers of an indicator behind a word or a path. */
        private static final Pattern DECIMAL = Pattern.compile("(?<![\\w./-])[0-9]+\\.[0-9]+(?![\\w./-]*[\\w/-])");

        private static final Pattern DAY =
                Pattern.compile("(?<![\\w-])[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])(?![\\w-])");

        private static final Pattern LISTED = Pattern.compile("(?<=[0-9]), (?=[0-9])");
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }
}
