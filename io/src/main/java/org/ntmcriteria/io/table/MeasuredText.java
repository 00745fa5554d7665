package org.ntmcriteria.io.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.core.value.MeasurementUnit;

/**
 * A number with its unit of measurement in one cell, such as {@code 84,5 %} or {@code 45 triệu}. The words are the
 * lines of the resource {@code measurement-words.csv}.
 *
 * @param number the number as it is written
 * @param unit the unit behind it
 */
record MeasuredText(String number, MeasurementUnit unit) {
    private static final Map<String, MeasurementUnit> UNITS = new HashMap<>();

    static {
        for (List<String> line :
                VocabularyTable.lines(MeasuredText.class, "/org/ntmcriteria/io/measurement-words.csv", 2)) {
            UNITS.put(VietnameseText.fold(line.get(1)), MeasurementUnit.valueOf(line.get(0)));
        }
    }

    /** Returns the number and the unit of a text, or empty if it is not a number with a unit. */
    static Optional<MeasuredText> find(String text) {
        int end = 0;
        while (end < text.length() && ("0123456789.,".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        MeasurementUnit unit =
                end == 0 || end == text.length() ? null : UNITS.get(VietnameseText.fold(text.substring(end)));
        return unit == null ? Optional.empty() : Optional.of(new MeasuredText(text.substring(0, end), unit));
    }
}
