package org.ntmcriteria.io.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.core.value.MeasurementUnit;

/**
 * A number with its unit of measurement in one cell, such as {@code 84,5 %} or {@code 45 triệu}. The words are the
 * lines of the resource {@code measurement-words.csv}.
 *
 * @param number the number as it is written
 * @param measure the unit behind it
 */
record MeasuredText(String number, Measure measure) {
    /**
     * A unit of measurement.
     *
     * @param unit the unit, or empty for one in which no indicator is measured, such as {@code nghìn đồng}
     */
    record Measure(Optional<MeasurementUnit> unit) {
        /**
         * Returns what a number is needed in where it may not be in this unit.
         *
         * @param asked the units in which it may be; empty where it has none or they are not known
         * @return the unit, or empty if this one is good or nothing is known
         */
        Optional<Text> instead(Set<MeasurementUnit> asked) {
            return asked.isEmpty() || unit.filter(asked::contains).isPresent()
                    ? Optional.empty()
                    : asked.stream().findFirst().map(needed -> (Text) needed::displayName);
        }
    }

    private static final String OTHER = "OTHER";

    private static final Map<String, Measure> MEASURES = new HashMap<>();

    static {
        for (List<String> line :
                VocabularyTable.lines(MeasuredText.class, "/org/ntmcriteria/io/measurement-words.csv", 2)) {
            MEASURES.put(
                    VietnameseText.fold(line.get(1)),
                    new Measure(
                            line.get(0).equals(OTHER)
                                    ? Optional.empty()
                                    : Optional.of(MeasurementUnit.valueOf(line.get(0)))));
        }
    }

    /**
     * Checks if the words that offices have for a unit of measurement are known, so that another word is another unit;
     * things that are counted may be called anything.
     */
    static boolean hasWords(MeasurementUnit unit) {
        return unit != MeasurementUnit.COUNT
                && MEASURES.values().stream().anyMatch(measure -> measure.unit().equals(Optional.of(unit)));
    }

    /** Returns the number and the unit of a text, or empty if it is not a number with a unit. */
    static Optional<MeasuredText> find(String text) {
        int end = 0;
        while (end < text.length() && ("0123456789.,".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String number = text.substring(0, end);
        return number.isEmpty() || end == text.length()
                ? Optional.empty()
                : measure(text.substring(end)).map(measure -> new MeasuredText(number, measure));
    }

    /** Returns the unit that a text names; what is in no unit of an indicator is not for a month or a head either. */
    static Optional<Measure> measure(String text) {
        String folded = VietnameseText.fold(text.strip());
        int slash = folded.indexOf('/');
        return Optional.ofNullable(MEASURES.get(folded))
                .or(() -> slash < 0
                        ? Optional.empty()
                        : Optional.ofNullable(
                                        MEASURES.get(folded.substring(0, slash).strip()))
                                .filter(measure -> measure.unit().isEmpty()));
    }

    /** Returns the unit in brackets at the end of a heading: {@code 10. Thu nhập (triệu đồng)}. */
    static Optional<Measure> inBrackets(String heading) {
        String text = heading.strip();
        int bracket = text.lastIndexOf('(');
        return bracket > 0 && text.endsWith(")")
                ? measure(text.substring(bracket + 1, text.length() - 1))
                : Optional.empty();
    }
}
