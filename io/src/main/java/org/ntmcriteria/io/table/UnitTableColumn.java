package org.ntmcriteria.io.table;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.core.unit.UnitName;

/** The columns of an office's table, told by their headings in English or Vietnamese. */
enum UnitTableColumn {
    UNIT,
    NAME,
    DISTRICT,
    PROVINCE,
    REGION,
    CLASSES,
    VALID_FROM,
    DATE,
    INDICATOR,
    VALUE,
    NOTE,
    TOTAL,
    ROW_NUMBER,
    SET,
    ACTS,
    RESULT;

    private static final int LONGEST_HEADING = 100;

    private static final String CRITERIA = VietnameseText.fold("tiêu chí");

    private static final Map<String, UnitTableColumn> BY_WORDS = new HashMap<>();
    private static final Map<UnitTableColumn, String> ENGLISH = new EnumMap<>(UnitTableColumn.class);

    static {
        for (List<String> line :
                VocabularyTable.lines(UnitTableColumn.class, "/org/ntmcriteria/io/table-headings.csv", 2)) {
            UnitTableColumn column = valueOf(line.get(0));
            BY_WORDS.put(VietnameseText.words(line.get(1)), column);
            ENGLISH.putIfAbsent(column, line.get(1));
        }
    }

    /** Returns the column of a heading: one of the resource {@code table-headings.csv}, or of kinds of units. */
    static Optional<UnitTableColumn> find(String text) {
        if (text.length() > LONGEST_HEADING) {
            return Optional.empty();
        }
        String words = VietnameseText.words(text);
        UnitTableColumn found = BY_WORDS.get(words);
        return found != null
                ? Optional.of(found)
                : UnitName.levelOfHeading(text).flatMap(level -> switch (level) {
                    case COMMUNE -> Optional.of(NAME);
                    case DISTRICT -> Optional.of(DISTRICT);
                    case PROVINCE -> Optional.of(PROVINCE);
                    case HAMLET -> Optional.empty();
                });
    }

    /**
     * Checks if a text is, or may be, the common heading of the columns of criteria: {@code Tiêu chí}, {@code Kết quả
     * thực hiện tiêu chí}, {@code Bộ tiêu chí}.
     */
    static boolean isCriteria(String text) {
        String folded = VietnameseText.fold(text);
        Optional<UnitTableColumn> column = find(text);
        return (column.isEmpty() || column.get() == SET) && (folded.contains(CRITERIA) || folded.contains("criteri"));
    }

    /** Checks if a column's heading is also one that several columns of values have in common above. */
    boolean mayHeadOthers() {
        return this == VALUE || this == INDICATOR;
    }

    /** Returns the English heading, which messages name. */
    String word() {
        return ENGLISH.get(this);
    }
}
