package org.ntmcriteria.io.table;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * Joins the rows of a header of several rows, whose upper cells are merged over the columns below or stand in the first
 * of them only. Immutable and thread-safe.
 */
final class HeaderRows {
    private static final Set<UnitTableColumn> AREAS = EnumSet.of(
            UnitTableColumn.NAME, UnitTableColumn.DISTRICT, UnitTableColumn.PROVINCE, UnitTableColumn.REGION);

    private final SetKeys set;

    HeaderRows(SetKeys set) {
        this.set = set;
    }

    /**
     * Joins the headings of several rows: of each column the lowest that says what it holds. A part or a sex belongs to
     * the indicator above: {@code a} below {@code 5} is {@code 5/a}.
     *
     * @return the headings by column, or empty if the last row has a text below the heading of units, as data have
     */
    Optional<SortedMap<Integer, String>> joined(List<TextRow> upper, TextRow last) {
        SortedMap<Integer, String> joined = new TreeMap<>();
        addColumns(last, joined);
        upper.forEach(row -> addColumns(row, joined));
        int numbered = 0;
        boolean ofValues = false;
        for (int column : joined.keySet()) {
            String lowest = last.cell(column);
            String heading = "";
            for (TextRow row : upper) {
                String text = row.cell(column);
                heading = text.isEmpty() ? heading : text;
                Optional<UnitTableColumn> known = UnitTableColumn.find(text);
                if (UnitTableColumn.isCriteria(text)
                        || known.filter(UnitTableColumn::mayHeadOthers).isPresent()) {
                    ofValues = true;
                } else if (known.isPresent()) {
                    ofValues = false;
                    // A row of data has a name below the heading.
                    boolean isFiner = known.get() == UnitTableColumn.NAME && isArea(lowest);
                    if (!lowest.isEmpty()
                            && !isFiner
                            && !UnitTableColumn.find(lowest).equals(known)) {
                        return Optional.empty();
                    }
                }
            }
            Optional<String> part = ofPart(lowest, upper, column);
            if (part.isPresent()) {
                joined.put(column, part.get());
            } else if (ofValues && isNumberOf(numbered + 1, lowest)) {
                numbered++;
                joined.put(column, "TC" + lowest);
            } else {
                joined.put(column, lowest.isEmpty() ? heading : lowest);
            }
        }
        return Optional.of(joined);
    }

    /** Checks if a text is the number of a criterion, with words behind it or alone. */
    private static boolean isNumberOf(int criterion, String text) {
        String number = String.valueOf(criterion);
        return text.equals(number)
                || text.startsWith(number)
                        && KeyText.find(text)
                                .filter(key -> key.kind() == KeyText.Kind.NUMBER)
                                .flatMap(key -> KeyText.criterion(key.key()))
                                .equals(Optional.of(criterion));
    }

    private static void addColumns(TextRow row, SortedMap<Integer, String> columns) {
        for (int i = 0; i < row.count(); i++) {
            columns.put(row.column(i), "");
        }
    }

    /** Returns the heading of a part or a sex of the indicator that spans its column. */
    private Optional<String> ofPart(String text, List<TextRow> upper, int column) {
        return KeyText.part(text).flatMap(part -> key(spanning(upper, column))
                .map(key -> key instanceof InputKey.OfCriterion criterion
                                && set.hasIndicator(String.valueOf(criterion.criterion()))
                        ? String.valueOf(criterion.criterion())
                        : key.toString())
                .filter(set::hasIndicator)
                .map(indicator -> indicator + "/" + part));
    }

    /** Returns the lowest heading above a column, or else above the nearest column to the left that has one. */
    private static String spanning(List<TextRow> upper, int column) {
        for (int left = column; left >= 0; left--) {
            for (int row = upper.size() - 1; row >= 0; row--) {
                String text = upper.get(row).cell(left);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }

    private Optional<InputKey> key(String heading) {
        return KeyText.find(heading).map(KeyText::key).or(() -> set.names().inHeading(heading));
    }

    /**
     * Checks if a row below a header names finer columns and nothing else: indicators below their criteria, parts below
     * their indicators, the columns of a form below a common heading. Of the columns of values fewer may be headed as
     * nobody knows, or as others; what becomes of those is said where the headings are read.
     */
    boolean isFiner(TableHeader header, List<TextRow> rows, TextRow row) {
        boolean isForm = header.layout() == UnitTable.Layout.FORM;
        boolean hasAreas = !isForm && hasAreas(header, row);
        int finer = 0;
        int numbers = 0;
        int others = 0;
        int otherNumbers = 0;
        for (int i = 0; i < row.count(); i++) {
            String text = row.text(i);
            int column = row.column(i);
            if (text.isBlank() || header.isHeading(column, text)) {
                continue;
            }
            if (hasAreas && isArea(text)) {
                continue;
            }
            if (column == header.index(UnitTableColumn.UNIT)) {
                return false;
            }
            boolean isHeading = isForm
                    ? isOfForm(header, column, text)
                    : isBelow(rows, column, text) || isOfValues(header, column) && isKey(text);
            boolean isNumber = !isForm && isNumber(text);
            if (!isHeading && (isForm || !isOfValues(header, column))) {
                return false;
            }
            finer += isHeading && !isNumber ? 1 : 0;
            numbers += isHeading && isNumber ? 1 : 0;
            others += isHeading ? 0 : 1;
            otherNumbers += !isHeading && isNumber ? 1 : 0;
        }
        // Numbers below names, but for some, are of the criteria, and the names are in doubt.
        boolean isNumbered =
                others > 0 && numbers > others && (others == otherNumbers || numbers >= KeyHeadings.FEWEST_NUMBERED);
        return hasAreas && others == 0 || (isForm ? finer > 1 : finer > 0 && finer + numbers >= others || isNumbered);
    }

    /** Checks if a row parts the column of names: Huyện and Xã below Đơn vị, which is merged over both. */
    private static boolean hasAreas(TableHeader header, TextRow row) {
        int name = header.index(UnitTableColumn.NAME);
        int columns = 0;
        while (name >= 0
                && isArea(row.cell(name + columns))
                && (columns == 0
                        || name + columns >= header.width()
                        || header.heading(name + columns).isBlank())) {
            columns++;
        }
        return columns > 1;
    }

    /** Checks if a text heads a column of units, or of what they are in. */
    private static boolean isArea(String text) {
        return UnitTableColumn.find(text).filter(AREAS::contains).isPresent();
    }

    /**
     * Checks if a row below a header parts the columns of criteria or indicators by judgement, by plan, by year or into
     * what they are computed from, so that one of them has several columns, or one that is not of what was reached.
     */
    boolean hasSeveralColumns(TableHeader header, TextRow row) {
        if (header.layout() == UnitTable.Layout.FORM || header.layout() == UnitTable.Layout.OBSERVATIONS) {
            return false;
        }
        boolean isParted = false;
        boolean isBelowKey = false;
        int pieces = 0;
        boolean hasOthers = false;
        boolean parts = false;
        for (int i = 0; i < row.count(); i++) {
            String text = row.text(i);
            int column = row.column(i);
            if (text.isBlank() || header.isHeading(column, text)) {
                continue;
            }
            boolean isWithoutHeading =
                    column >= header.width() || header.heading(column).isBlank();
            boolean isResult = HeadingWords.isResult(text);
            boolean isPiece = HeadingWords.isPiece(text) && (!isWithoutHeading || !isKnown(text));
            if (!header.isOfKey(column) && !isWithoutHeading || !isResult && !isPiece && isKnown(text)) {
                return false;
            }
            pieces += isPiece ? 1 : 0;
            hasOthers |= !isResult && !isPiece;
            parts |= header.isOfKey(column) && areParts(header, row, column);
            isBelowKey |= header.isOfKey(column);
            isParted |= isWithoutHeading || isResult && !HeadingWords.isVerdict(text);
        }
        // What stands beside numbers and shares of something is one too, whatever it is called.
        return isParted && isBelowKey && (pieces > 1 || !hasOthers || parts);
    }

    /**
     * Checks if a column of a key and the one behind it, which has no heading, have different words below that are no
     * values.
     */
    private static boolean areParts(TableHeader header, TextRow row, int column) {
        String own = row.cell(column);
        String next = row.cell(column + 1);
        boolean isNextBlank =
                column + 1 >= header.width() || header.heading(column + 1).isBlank();
        return isNextBlank && !own.equals(next) && isNoValue(own) && isNoValue(next);
    }

    /** Checks if a text is neither a value nor the letter of a part. */
    private static boolean isNoValue(String text) {
        if (text.isEmpty() || KeyText.part(text).isPresent()) {
            return false;
        }
        try {
            ReportedValue.parse(text);
            return false;
        } catch (UnreadableTextException e) {
            return true;
        }
    }

    /** Checks if a text is a heading of its own, or has a number that it may be one by. */
    private boolean isKnown(String text) {
        return UnitTableColumn.find(text).isPresent()
                || text.chars().anyMatch(Character::isDigit)
                || set.names().inHeading(text).isPresent();
    }

    /** Checks if a column may be of values: one on a key, or without a heading of its own. */
    private static boolean isOfValues(TableHeader header, int column) {
        return column >= header.width()
                || header.isOfKey(column)
                || header.heading(column).isBlank();
    }

    /** Checks if a text is a criterion or an indicator by a word or a pointed number, whatever stands above it. */
    private boolean isKey(String text) {
        return KeyText.find(text)
                .filter(key -> key.kind() != KeyText.Kind.NUMBER && text.chars().anyMatch(Character::isLetter))
                .map(KeyText::key)
                .filter(set::mayHave)
                .isPresent();
    }

    /** Checks if a text is a number and nothing else. */
    private static boolean isNumber(String text) {
        return KeyText.find(text)
                .filter(key -> key.kind() == KeyText.Kind.NUMBER && key.rest().isEmpty())
                .isPresent();
    }

    private static boolean isOfForm(TableHeader header, int column, String text) {
        return FormColumn.find(text).filter(FormColumn::isResult).isPresent()
                && column != header.index(FormColumn.NUMBER)
                && column != header.index(FormColumn.CONTENT)
                && column != header.index(FormColumn.CRITERION);
    }

    /** Checks if a text is a heading that fits under that of the rows above: of an indicator of the same criterion. */
    private boolean isBelow(List<TextRow> rows, int column, String text) {
        if (ofPart(text, rows, column).isPresent()) {
            return true;
        }
        Optional<InputKey> own = KeyText.find(text)
                .map(KeyText::key)
                .filter(set::mayHave)
                .or(() -> set.names().indicatorInHeading(text))
                .or(() -> set.names().inHeading(text));
        Optional<InputKey> above = key(spanning(rows, column));
        return own.isPresent()
                && (above.isEmpty() || KeyText.criterion(above.get()).equals(KeyText.criterion(own.get())));
    }
}
