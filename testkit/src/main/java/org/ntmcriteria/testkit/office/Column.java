package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.FileVariant.*;
import static org.ntmcriteria.testkit.office.HeaderVariant.*;
import static org.ntmcriteria.testkit.office.RowVariant.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriterionDefinition;
import org.ntmcriteria.rules.catalog.SetVersion;

/**
 * A column of a table.
 *
 * @param role what it holds: the key of its heading among the words, or the key of its values, {@code TC7} or
 *     {@code 3.1}
 * @param heading its heading
 * @param group the group of a criterion, or the criterion of an indicator
 */
record Column(String role, String heading, String group) {
    private static final List<String> INDICATOR_KEYS = List.of("2.2", "3.1", "3.2", "TC7", "10", "11", "15.1");

    private static final String OTHER_CRITERION = "TC12";

    /** The criteria whose names stand in each other's place. */
    static final List<String> SWAPPED = List.of(OTHER_CRITERION, "TC14");

    private static final int SWAPPED_NUMBERS = 12 + 14;

    private static final String OTHER_INDICATOR = "15.1";

    /** The criterion of the column, from 1, or 0 where it has no values. */
    int criterion() {
        String number = role.startsWith("TC") ? role.substring(2) : role.replaceFirst("\\..*", "");
        return number.matches("[0-9]+") ? Integer.parseInt(number) : 0;
    }

    /** Returns the criterion or indicator whose column is headed as another one, or as no result. */
    static String other(Layout layout) {
        return layout.of(Trait.OTHER_COLUMN).orElse(COLUMN_AS_HEADED) == COLUMN_AS_HEADED
                ? ""
                : layout.has(VERDICTS) ? OTHER_CRITERION : OTHER_INDICATOR;
    }

    /** Returns the number of the criterion whose name stands above that of a number. */
    private static int named(int number, Layout layout) {
        boolean isSwapped = layout.has(COLUMN_BELOW_OTHER_NAME) && SWAPPED.contains("TC" + number);
        return isSwapped ? SWAPPED_NUMBERS - number : number;
    }

    private static String otherwise(String role, String heading, Layout layout) {
        boolean isOther = role.equals(other(layout)) && !layout.has(COLUMN_BELOW_OTHER_NAME);
        return isOther
                ? heading
                        + OfficeWords.get("OTHER", layout.of(Trait.OTHER_COLUMN).orElseThrow())
                : heading;
    }

    /** Returns the columns of a table. */
    static List<Column> of(Layout layout, OfficeTruth truth) {
        List<Column> columns = new ArrayList<>();
        if (!layout.has(NUMBERS_NONE)) {
            columns.add(labelled("row", layout));
        }
        if (!layout.has(CODE_NONE)) {
            columns.add(labelled("unit", layout));
        }
        columns.add(labelled("name", layout));
        if (layout.hasAny(DISTRICT_COLUMN, DISTRICT_ONCE, DISTRICT_MERGED)) {
            columns.add(labelled("district", layout));
        }
        SetVersion version = CriteriaCatalog.standard().get(truth.set()).at(truth.day());
        if (layout.hasAny(DAY_COLUMN, DAY_TWO)) {
            columns.add(labelled("date", layout));
        }
        if (layout.has(OBSERVATIONS)) {
            for (String role : List.of("region", "date", "indicator", "value")) {
                columns.add(labelled(role, layout));
            }
        } else if (layout.has(INDICATORS)) {
            columns.add(labelled("region", layout));
            INDICATOR_KEYS.forEach(key -> columns.add(ofKey(key, version, layout)));
        } else {
            version.criteria().forEach(c -> columns.add(ofCriterion(c.definition(), layout)));
            if (!layout.has(TOTAL_NONE)) {
                columns.add(labelled("total", layout));
            }
        }
        if (layout.has(EXTRA_HAMLET)) {
            columns.add(headed("hamlet", OfficeWords.get("EXTRA", "hamlet"), layout));
        } else if (layout.has(EXTRA_NOTE)) {
            columns.add(labelled("note", layout));
        } else if (layout.has(EXTRA_DECISION)) {
            columns.add(headed("year", OfficeWords.get("EXTRA", "year"), layout));
            columns.add(headed("decision", OfficeWords.get("EXTRA", "decision"), layout));
        }
        return columns;
    }

    private static Column labelled(String role, Layout layout) {
        Variant labels = layout.of(Trait.LABELS).orElseThrow();
        return headed(role, OfficeWords.get(labels == LABELS_CAPITALS ? LABELS_PLAIN : labels, role), layout);
    }

    private static Column headed(String role, String heading, Layout layout) {
        return new Column(role, written(heading, layout), "");
    }

    private static Column ofCriterion(CriterionDefinition criterion, Layout layout) {
        int number = criterion.number();
        String longName = criterion.name(Language.VI);
        String shortName = OfficeWords.get("SHORT_NAMES", number);
        boolean isRenamed = layout.has(COLUMN_OTHER_NAME) && OTHER_CRITERION.equals("TC" + number);
        String heading =
                switch ((HeaderVariant) layout.of(Trait.HEADINGS).orElseThrow()) {
                    case HEADING_CODE_APART -> OfficeWords.get("HEADINGS", "code") + " " + number;
                    case HEADING_WORD -> OfficeWords.get("HEADINGS", "word") + " " + number;
                    case HEADING_NUMBER -> String.valueOf(number);
                    case HEADING_LONG_NAME -> longName;
                    case HEADING_SHORT_NAME -> shortName;
                    case HEADING_NUMBERED_NAME -> number + (isRenamed ? "" : ". " + shortName);
                    case HEADING_WORD_AND_NAME ->
                        OfficeWords.get("HEADINGS", "word-number") + " " + number + (isRenamed ? "" : ": " + longName);
                    default -> OfficeWords.get("HEADINGS", "code") + number;
                };
        return new Column(
                "TC" + number,
                written(otherwise("TC" + number, heading, layout), layout),
                layout.has(HEADER_NAMES)
                        ? OfficeWords.get("SHORT_NAMES", named(number, layout))
                        : criterion.groupName().in(Language.VI));
    }

    /** Returns the column of an indicator, or of a criterion beside indicators. */
    private static Column ofKey(String key, SetVersion version, Layout layout) {
        int number = new Column(key, "", "").criterion();
        SetVersion.CriterionVersion criterion = version.criteria().stream()
                .filter(c -> c.definition().number() == number)
                .findFirst()
                .orElseThrow();
        String group = layout.has(HEADER_CRITERIA_NUMBERED)
                ? OfficeWords.get("HEADINGS", "word") + " " + number
                : criterion.definition().name(Language.VI);
        if (key.startsWith("TC")) {
            return new Column(key, written(key, layout), group);
        }
        String name = criterion.indicators().stream()
                .filter(i -> i.id().toString().equals(key))
                .map(i -> i.definition().name(Language.VI))
                .findFirst()
                .orElseThrow();
        boolean isMeasured = OfficeWords.has("MEASURES", key);
        String heading =
                switch ((HeaderVariant) layout.of(Trait.INDICATOR_HEADINGS).orElseThrow()) {
                    case INDICATOR_WORD -> OfficeWords.get("HEADINGS", "indicator") + " " + key;
                    case INDICATOR_NUMBERED_NAME -> key + ". " + name;
                    case INDICATOR_NAME -> name;
                    case INDICATOR_MEASURE -> isMeasured ? key + " (" + OfficeWords.get("MEASURES", key) + ")" : key;
                    default -> key;
                };
        return new Column(key, written(otherwise(key, heading, layout), layout), group);
    }

    /** Returns a heading as the layout breaks it. */
    static String written(String heading, Layout layout) {
        String text = layout.has(LABELS_CAPITALS) ? heading.toUpperCase(Locale.ROOT) : heading;
        if (layout.has(BREAKS_LINE_FEED)) {
            return text.replaceFirst(" ", "\n");
        }
        // Behind a bare number an escape would only be one of a text, and the number is none.
        boolean escapes = layout.has(BREAKS_ESCAPED) && !text.matches("[0-9.]+");
        return escapes ? (text.contains(" ") ? text.replaceFirst(" ", "_x000D_\n") : text + "_x000D_\n") : text;
    }

    /** The heading as a cell: a whole number is one, a number with a point where the layout has it so. */
    Cell cell(Layout layout) {
        boolean isNumber = heading.matches("[0-9]+") || layout.has(INDICATOR_CELL) && heading.matches("[0-9.]+");
        return isNumber ? new Cell.Number(new BigDecimal(heading), "General") : Cell.text(heading);
    }
}
