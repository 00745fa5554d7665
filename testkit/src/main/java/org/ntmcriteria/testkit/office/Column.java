package org.ntmcriteria.testkit.office;

import static org.ntmcriteria.testkit.office.Variant.*;

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
 * @param role what it holds: the key of its heading among the words, or the key of the criterion, {@code TC7}
 * @param heading its heading
 * @param group the group of a criterion
 */
record Column(String role, String heading, String group) {
    /** The criterion of the column, from 1, or 0. */
    int criterion() {
        return role.startsWith("TC") ? Integer.parseInt(role.substring(2)) : 0;
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
        if (layout.has(OBSERVATIONS)) {
            for (String role : List.of("region", "date", "indicator", "value")) {
                columns.add(labelled(role, layout));
            }
        } else {
            SetVersion version = CriteriaCatalog.standard().get(truth.set()).at(truth.day());
            version.criteria().forEach(c -> columns.add(ofCriterion(c.definition(), layout)));
            if (!layout.has(TOTAL_NONE)) {
                columns.add(labelled("total", layout));
            }
        }
        if (layout.has(EXTRA_NOTE)) {
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
        String heading =
                switch (layout.of(Trait.HEADINGS).orElseThrow()) {
                    case HEADING_CODE_APART -> OfficeWords.get("HEADINGS", "code") + " " + number;
                    case HEADING_WORD -> OfficeWords.get("HEADINGS", "word") + " " + number;
                    case HEADING_NUMBER -> String.valueOf(number);
                    case HEADING_LONG_NAME -> longName;
                    case HEADING_SHORT_NAME -> shortName;
                    case HEADING_NUMBERED_NAME -> number + ". " + shortName;
                    case HEADING_WORD_AND_NAME ->
                        OfficeWords.get("HEADINGS", "word-number") + " " + number + ": " + longName;
                    default -> OfficeWords.get("HEADINGS", "code") + number;
                };
        return new Column(
                "TC" + number, written(heading, layout), criterion.groupName().in(Language.VI));
    }

    private static String written(String heading, Layout layout) {
        String text = layout.has(LABELS_CAPITALS) ? heading.toUpperCase(Locale.ROOT) : heading;
        if (layout.has(BREAKS_LINE_FEED)) {
            return text.replaceFirst(" ", "\n");
        }
        // Behind a bare number an escape would only be one of a text, and the number is none.
        boolean escapes = layout.has(BREAKS_ESCAPED) && !text.matches("[0-9]+");
        return escapes ? (text.contains(" ") ? text.replaceFirst(" ", "_x000D_\n") : text + "_x000D_\n") : text;
    }

    /** The heading as a cell: one that is only a number is one. */
    Cell cell() {
        return heading.matches("[0-9]+") ? Cell.number(Integer.parseInt(heading)) : Cell.text(heading);
    }
}
