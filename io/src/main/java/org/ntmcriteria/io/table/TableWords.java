package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.unit.UnitName;

/** The words by which the rows of offices' tables are told apart, the lines of the resource {@code row-words.csv}. */
final class TableWords {
    /** The kinds of rows that their words tell. */
    private enum Kind {
        /** Sums, means and percentages of the units above or below. */
        TOTAL,
        /** Notes and signatures. */
        NOTE,
        /** What is required in each column, and its unit of measurement. */
        REQUIREMENT
    }

    /** What stands behind words with which a text may go on. */
    private static final String GOES_ON = "…";

    /** The words that rows begin with, by the first of them; those that are a whole text end in no blank. */
    private static final Map<String, List<String>> TOTALS = read(Kind.TOTAL);

    private static final Map<String, List<String>> NOTES = read(Kind.NOTE);

    private static final Map<String, List<String>> REQUIREMENTS = read(Kind.REQUIREMENT);

    private static final Pattern DAY = Pattern.compile("(?:.* )?" + VietnameseText.words("ngày")
            + "(?: [0-9]{1,2})? " + VietnameseText.words("tháng") + "(?: [0-9]{1,2})? " + VietnameseText.words("năm")
            + "(?: [0-9]{4})?");

    /** Longer texts are no line above a signature, and a pattern is tried at each of their words. */
    private static final int LONGEST_DAY = 100;

    private TableWords() {}

    private static Map<String, List<String>> read(Kind kind) {
        Map<String, List<String>> words = new HashMap<>();
        for (List<String> line : VocabularyTable.lines(TableWords.class, "/org/ntmcriteria/io/row-words.csv", 2)) {
            if (line.get(0).equals(kind.name())) {
                String text = VietnameseText.words(line.get(1).replace(GOES_ON, ""));
                words.computeIfAbsent(text.replaceFirst(" .*", ""), k -> new ArrayList<>())
                        .add(line.get(1).endsWith(GOES_ON) ? text + " " : text);
            }
        }
        return words;
    }

    private static boolean begins(String words, Map<String, List<String>> table) {
        int blank = words.indexOf(' ');
        for (String begin : table.getOrDefault(blank < 0 ? words : words.substring(0, blank), List.of())) {
            if (words.equals(begin.strip()) || begin.endsWith(" ") && words.startsWith(begin)) {
                return true;
            }
        }
        return false;
    }

    /** Checks if a name is that of a sum, a mean or a percentage of several units. */
    static boolean isTotal(String name) {
        return begins(VietnameseText.words(name), TOTALS);
    }

    /** Checks if a name is that of a row that says what is required or how it is measured. */
    static boolean isRequirement(String name) {
        return begins(VietnameseText.words(name), REQUIREMENTS);
    }

    /**
     * Checks if a name is that of the sum of a district without its kind: Cộng Bình Sơn. A commune is called Cộng Hòa.
     */
    static boolean isTotalOf(String name, String district) {
        String words = VietnameseText.words(name);
        int blank = words.indexOf(' ');
        return blank > 0
                && !district.isEmpty()
                && begins(words.substring(0, blank), TOTALS)
                && words.substring(blank + 1).equals(UnitName.keyWithoutKind(district));
    }

    /** Checks if a text begins as a note or a signature below a table does. */
    static boolean isNote(String text) {
        String words = VietnameseText.words(text);
        return begins(words, NOTES)
                || words.length() <= LONGEST_DAY && DAY.matcher(words).matches();
    }

    /** Checks if a name is that of a district, a town or a city. */
    static boolean isDistrict(String name) {
        return UnitName.level(name).equals(Optional.of(Level.DISTRICT));
    }
}
