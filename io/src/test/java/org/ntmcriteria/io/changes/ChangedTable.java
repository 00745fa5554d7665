package org.ntmcriteria.io.changes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A table, header first, with changes that leave what it says as it is, and the file that it becomes. */
final class ChangedTable {
    /** What is changed. */
    enum Change {
        ROWS_SHUFFLED,
        COLUMNS_SHUFFLED,
        SEMICOLONS,
        TABS,
        ALL_QUOTED,
        LINES_OF_WINDOWS,
        NO_LAST_LINE_END,
        BYTE_ORDER_MARK,
        DECOMPOSED,
        HEADINGS_IN_CAPITALS,
        BLANKS_AROUND,
        BLANK_ROWS,
        EMPTY_COLUMNS,
        WORKBOOK,
        NUMBERS_AS_NUMBERS,
        NUMBER_FORMATS,
        OTHER_SHEET_NAME,
        HIDDEN_SHEET,
        DISTRICTS_MERGED,
        OTHER_LOCALE,
        OTHER_TIME_ZONE,
        ONE_THREAD;

        private static final Set<Change> OF_WORKBOOKS =
                EnumSet.of(NUMBERS_AS_NUMBERS, NUMBER_FORMATS, OTHER_SHEET_NAME, HIDDEN_SHEET, DISTRICTS_MERGED);
        private static final Set<Change> OF_TEXT =
                EnumSet.of(SEMICOLONS, TABS, ALL_QUOTED, LINES_OF_WINDOWS, NO_LAST_LINE_END, BYTE_ORDER_MARK);
    }

    private final Set<Change> changes = EnumSet.noneOf(Change.class);
    private final List<List<String>> rows = new ArrayList<>();
    private final Random random;
    private final byte[] bytes;

    /**
     * Changes a table.
     *
     * @param table the header and the rows
     * @param random chooses the changes
     */
    ChangedTable(List<List<String>> table, Random random) {
        this.random = random;
        table.forEach(row -> rows.add(new ArrayList<>(row)));
        boolean isWorkbook = random.nextBoolean();
        for (Change change : Change.values()) {
            Set<Change> others = isWorkbook ? Change.OF_TEXT : Change.OF_WORKBOOKS;
            if (!others.contains(change) && change != Change.WORKBOOK && random.nextInt(4) == 0) {
                changes.add(change);
            }
        }
        if (isWorkbook) {
            changes.add(Change.WORKBOOK);
        }
        changeRows();
        bytes = isWorkbook ? workbook() : text().getBytes(charset());
    }

    boolean has(Change change) {
        return changes.contains(change);
    }

    String name() {
        return has(Change.WORKBOOK) ? "changed.xlsx" : "changed.csv";
    }

    byte[] bytes() {
        return bytes;
    }

    int cells() {
        return rows.stream().mapToInt(List::size).sum();
    }

    Locale locale() {
        return has(Change.OTHER_LOCALE)
                ? List.of(
                                Locale.forLanguageTag("tr"),
                                Locale.forLanguageTag("ar-EG"),
                                Locale.forLanguageTag("vi"),
                                Locale.GERMANY)
                        .get(random.nextInt(4))
                : Locale.ENGLISH;
    }

    TimeZone timeZone() {
        return has(Change.OTHER_TIME_ZONE)
                ? TimeZone.getTimeZone(List.of("Asia/Ho_Chi_Minh", "Pacific/Apia", "America/Anchorage")
                        .get(random.nextInt(3)))
                : TimeZone.getTimeZone("UTC");
    }

    private static Charset charset() {
        return StandardCharsets.UTF_8;
    }

    private void changeRows() {
        if (has(Change.ROWS_SHUFFLED) && !has(Change.DISTRICTS_MERGED)) {
            Collections.shuffle(rows.subList(1, rows.size()), random);
        }
        if (has(Change.COLUMNS_SHUFFLED)) {
            shuffleColumns();
        }
        if (has(Change.EMPTY_COLUMNS)) {
            rows.forEach(row -> row.addAll(List.of("", "")));
        }
        if (has(Change.BLANK_ROWS)) {
            for (int i = 0; i < 5; i++) {
                rows.add(
                        1 + random.nextInt(rows.size()),
                        new ArrayList<>(Collections.nCopies(rows.get(0).size(), "")));
            }
        }
        if (has(Change.HEADINGS_IN_CAPITALS)) {
            rows.get(0).replaceAll(text -> text.toUpperCase(Locale.ROOT));
        }
        if (has(Change.DECOMPOSED)) {
            rows.forEach(row -> row.replaceAll(text -> Normalizer.normalize(text, Normalizer.Form.NFD)));
        }
        if (has(Change.BLANKS_AROUND)) {
            rows.forEach(row -> row.replaceAll(text -> text.isEmpty() || random.nextInt(3) > 0
                    ? text
                    : List.of(" ", "\u00a0", "  ").get(random.nextInt(3)) + text + " "));
        }
    }

    private void shuffleColumns() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < rows.get(0).size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        rows.replaceAll(row -> new ArrayList<>(order.stream().map(row::get).toList()));
    }

    private String text() {
        String separator = has(Change.TABS) ? "\t" : has(Change.SEMICOLONS) ? ";" : ",";
        String end = has(Change.LINES_OF_WINDOWS) ? "\r\n" : "\n";
        StringBuilder text = new StringBuilder(has(Change.BYTE_ORDER_MARK) ? "\ufeff" : "");
        for (List<String> row : rows) {
            text.append(String.join(
                            separator,
                            row.stream().map(cell -> field(cell, separator)).toList()))
                    .append(end);
        }
        return has(Change.NO_LAST_LINE_END) ? text.substring(0, text.length() - end.length()) : text.toString();
    }

    private String field(String cell, String separator) {
        boolean isQuoted = has(Change.ALL_QUOTED) || cell.contains(separator) || cell.contains("\"");
        return isQuoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private byte[] workbook() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "table", "1.0")) {
            if (has(Change.HIDDEN_SHEET)) {
                Worksheet hidden = workbook.newWorksheet("Danh mục");
                hidden.value(0, 0, "Đ");
                hidden.setVisibilityState(org.dhatim.fastexcel.VisibilityState.HIDDEN);
            }
            Worksheet sheet = workbook.newWorksheet(has(Change.OTHER_SHEET_NAME) ? "Biểu 01 (xã)" : "Sheet1");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    write(sheet, i, j, rows.get(i).get(j));
                }
            }
            mergeDistricts(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private void write(Worksheet sheet, int row, int column, String text) {
        String heading = rows.get(0).get(column).strip().toLowerCase(Locale.ROOT);
        // A code or the number of an indicator is text in any careful workbook.
        boolean isValue = heading.equals("value") || heading.equals("total") || heading.startsWith("tc");
        if (text.isEmpty()) {
            return;
        }
        if (has(Change.NUMBERS_AS_NUMBERS)
                && row > 0
                && isValue
                && text.matches("(0|[1-9][0-9]{0,6})(\\.[0-9]{0,3}[1-9])?")) {
            sheet.value(row, column, new java.math.BigDecimal(text));
            if (has(Change.NUMBER_FORMATS)) {
                sheet.style(row, column)
                        .format(List.of("0.00", "#,##0.0", "0.0\"%\"", "General", "[Red]0.0;-0.0")
                                .get(random.nextInt(5)))
                        .set();
            }
        } else {
            sheet.value(row, column, text);
        }
    }

    private void mergeDistricts(Worksheet sheet) {
        int column = rows.get(0).stream()
                .map(h -> h.strip().toLowerCase(Locale.ROOT))
                .toList()
                .indexOf("district");
        if (!has(Change.DISTRICTS_MERGED) || column < 0) {
            return;
        }
        int first = 1;
        for (int i = 2; i <= rows.size(); i++) {
            boolean goesOn = i < rows.size()
                    && !rows.get(i).get(column).isBlank()
                    && rows.get(i)
                            .get(column)
                            .strip()
                            .equals(rows.get(first).get(column).strip());
            if (!goesOn) {
                if (i - first > 1 && !rows.get(first).get(column).isBlank()) {
                    for (int row = first + 1; row < i; row++) {
                        sheet.value(row, column, (String) null);
                    }
                    sheet.range(first, column, i - 1, column).merge();
                }
                first = i;
            }
        }
    }

    @Override
    public String toString() {
        return changes.toString();
    }
}
