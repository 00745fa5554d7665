package org.ntmcriteria.testkit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** A CSV table that is written in some form and damaged in some rows, as the choices say. Used once. */
final class DamagedTable<T> {
    private static final List<String> WRONG_NUMBERS = List.of(
            "84.5 %", "1e5", "-3", "+7", "12/0", "8 4", "84.", "0x1F", "٨٤", "８４", "84,5", "1.2.3", "=1+1", "1\u00017");
    private static final List<String> WRONG_DATES = List.of(
            "31/12/24", "31/13/2024", "2024-13-01", "2024-02-30", "2024", "20241231", "hôm qua", "2024-12-31T00:00");
    private static final List<String> WRONG_WORDS =
            List.of("gần đạt", "0.1", "1..2", "TC0", "<script>", "3,1", "ít nhất");

    /** Stands for a byte that is not UTF-8 until the text is written as bytes. */
    private static final char WRONG_BYTE = '\ue0ff';

    private final Choices choices;
    private final String name;
    private final List<String> header;
    private final List<Row<T>> rows = new ArrayList<>();

    /** A row, and what is done to it. */
    private static final class Row<T> {
        private final List<String> fields;
        private final T value;
        private final TreeSet<Damage> damages = new TreeSet<>();
        private int wrongByteIn = -1;
        private int quoteIn = -1;

        private Row(List<String> fields, T value) {
            this.fields = new ArrayList<>(fields);
            this.value = value;
        }
    }

    DamagedTable(Choices choices, String name, List<String> header) {
        this.choices = choices;
        this.name = name;
        this.header = header;
    }

    void add(List<String> fields, T value) {
        rows.add(new Row<>(fields, value));
    }

    /**
     * Damages the table.
     *
     * @param cells the columns in which a wrong text is refused, with the kind of text
     * @param needed the columns that must not be blank
     * @param keys the columns without which the whole table cannot be read
     * @param titleAllowed whether title rows may stand above the header
     */
    DamagedInput<T> damage(Map<String, Damage> cells, List<String> needed, List<String> keys, boolean titleAllowed) {
        List<String> columns = new ArrayList<>(new TreeSet<>(cells.keySet()));
        boolean openQuote = false;
        for (Row<T> row : List.copyOf(rows)) {
            if (!choices.oneIn(3)) {
                continue;
            }
            switch (choices.below(9)) {
                case 0, 1 -> {
                    String column = choices.of(columns);
                    row.damages.add(cells.get(column));
                    row.fields.set(header.indexOf(column), choices.of(texts(cells.get(column))));
                }
                case 2 -> {
                    row.damages.add(Damage.FIELDS_MISSING);
                }
                case 3 -> {
                    row.damages.add(Damage.FIELD_TOO_MANY);
                }
                case 4 -> {
                    // Two quotes left open make a closed one: by the format, all between them is the text of one cell.
                    row.damages.add(
                            openQuote
                                    ? Damage.TEXT_BEHIND_QUOTE
                                    : choices.of(Damage.QUOTE_LEFT_OPEN, Damage.TEXT_BEHIND_QUOTE));
                    openQuote |= row.damages.contains(Damage.QUOTE_LEFT_OPEN);
                    row.quoteIn = choices.below(header.size());
                }
                case 5 -> {
                    row.damages.add(Damage.NOT_UTF8);
                    row.wrongByteIn = choices.below(header.size());
                }
                case 6 -> {
                    row.damages.add(Damage.SWAPPED_CELLS);
                    Collections.swap(row.fields, choices.below(header.size()), choices.below(header.size()));
                }
                case 7 -> {
                    row.damages.add(Damage.DOUBLED);
                    Row<T> twin = new Row<>(row.fields, row.value);
                    twin.damages.add(Damage.DOUBLED);
                    rows.add(choices.below(rows.size() + 1), twin);
                }
                default -> {
                    if (!needed.isEmpty()) {
                        row.damages.add(Damage.BLANK);
                        row.fields.set(header.indexOf(choices.of(needed)), "");
                    }
                }
            }
        }
        return write(keys, titleAllowed);
    }

    private static List<String> texts(Damage damage) {
        return damage == Damage.WRONG_NUMBER ? WRONG_NUMBERS : damage == Damage.WRONG_DATE ? WRONG_DATES : WRONG_WORDS;
    }

    private DamagedInput<T> write(List<String> keys, boolean titleAllowed) {
        char separator = choices.of(',', ';');
        String lineEnd = choices.of("\n", "\r\n", "\r");
        boolean allQuoted = choices.oneIn(4);
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            order.add(i);
        }
        if (choices.oneIn(3)) {
            Collections.shuffle(order, new Random(choices.below(1000)));
        }
        boolean unknownColumn = choices.oneIn(4);
        boolean upperCase = choices.oneIn(4);
        List<DamagedInput.Damaged> damages = new ArrayList<>();
        List<String> headings = new ArrayList<>();
        for (int column : order) {
            headings.add(upperCase ? " " + header.get(column).toUpperCase(Locale.ROOT) : header.get(column));
        }
        boolean readable = damageHeader(headings, order, keys, damages);
        if (unknownColumn) {
            headings.add("màu sắc");
        }
        StringBuilder text = new StringBuilder();
        if (choices.oneIn(4)) {
            text.append('\ufeff');
        }
        int line = 1;
        if (titleAllowed && choices.oneIn(6)) {
            text.append("Biểu tổng hợp").append(lineEnd);
            line++;
        }
        text.append(line(headings, separator, allQuoted)).append(lineEnd);
        line++;
        List<DamagedInput.Undamaged<T>> undamaged = new ArrayList<>();
        for (Row<T> row : rows) {
            if (choices.oneIn(8)) {
                text.append(lineEnd);
                line++;
            }
            List<String> fields = new ArrayList<>();
            for (int column : order) {
                String field = row.fields.get(column);
                fields.add(column == row.wrongByteIn ? field + WRONG_BYTE : field);
            }
            if (unknownColumn) {
                fields.add("xanh");
            }
            if (row.damages.contains(Damage.FIELD_TOO_MANY)) {
                fields.add("thừa");
            } else if (row.damages.contains(Damage.FIELDS_MISSING)) {
                fields.remove(fields.size() - 1);
            }
            String written = row.quoteIn < 0
                    ? line(fields, separator, allQuoted)
                    : brokenQuotes(row, fields, separator, order.indexOf(row.quoteIn));
            int at = line;
            row.damages.forEach(d -> damages.add(new DamagedInput.Damaged(d, at)));
            if (row.damages.isEmpty()) {
                undamaged.add(new DamagedInput.Undamaged<>(line, row.value));
            }
            text.append(written);
            text.append(lineEnd);
            line += 1 + (int) written.chars().filter(c -> c == '\n').count();
        }
        return finish(text.toString(), readable ? undamaged : List.of(), damages);
    }

    private boolean damageHeader(
            List<String> headings, List<Integer> order, List<String> keys, List<DamagedInput.Damaged> damages) {
        if (!choices.oneIn(12)) {
            return true;
        }
        int column = order.indexOf(header.indexOf(choices.of(keys)));
        boolean renamed = choices.oneIn(2);
        damages.add(new DamagedInput.Damaged(renamed ? Damage.COLUMN_RENAMED : Damage.COLUMN_DOUBLED, -1));
        if (renamed) {
            headings.set(column, "cột " + headings.get(column).strip());
        } else {
            headings.set((column + 1) % headings.size(), headings.get(column));
        }
        return false;
    }

    private DamagedInput<T> finish(
            String text, List<DamagedInput.Undamaged<T>> undamaged, List<DamagedInput.Damaged> damages) {
        if (choices.oneIn(12)) {
            damages.add(new DamagedInput.Damaged(Damage.OTHER_ENCODING, -1));
            Charset charset =
                    choices.of(StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16, StandardCharsets.UTF_16LE);
            return new DamagedInput<>(name, text.getBytes(charset), damages, List.of());
        }
        byte[] bytes = bytes(text);
        if (!choices.oneIn(8)) {
            return new DamagedInput<>(name, bytes, damages, undamaged);
        }
        int length = choices.below(bytes.length + 1);
        byte[] cut = java.util.Arrays.copyOf(bytes, length);
        // A row counts as undamaged only if the line break behind it is there too.
        int whole = 1;
        for (int i = 0; i < length; i++) {
            boolean twoBytes = cut[i] == '\r' && i + 1 < bytes.length && bytes[i + 1] == '\n';
            whole += cut[i] == '\n' || cut[i] == '\r' && !twoBytes ? 1 : 0;
        }
        int lines = whole;
        damages.removeIf(d -> d.line() >= 0 && next(d.line(), text) > lines);
        damages.add(new DamagedInput.Damaged(Damage.CUT_OFF, lines));
        return new DamagedInput<>(
                name,
                cut,
                damages,
                undamaged.stream().filter(u -> next(u.line(), text) <= lines).toList());
    }

    /** The line on which the row behind a row begins. */
    private static int next(int line, String text) {
        String[] lines = text.split("\r\n|\r|\n", -1);
        int next = line;
        long quotes = 0;
        do {
            quotes += lines[next - 1].chars().filter(c -> c == '"').count();
            next++;
        } while (quotes % 2 == 1 && next <= lines.length);
        return next;
    }

    private static byte[] bytes(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int from = 0;
        for (int at = text.indexOf(WRONG_BYTE); at >= 0; at = text.indexOf(WRONG_BYTE, from)) {
            bytes.writeBytes(text.substring(from, at).getBytes(StandardCharsets.UTF_8));
            bytes.write(0xff);
            from = at + 1;
        }
        bytes.writeBytes(text.substring(from).getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    private static String line(List<String> fields, char separator, boolean allQuoted) {
        List<String> written = new ArrayList<>();
        for (String field : fields) {
            boolean quoted = allQuoted || field.chars().anyMatch(c -> c == separator || c == '"' || c == '\n');
            written.add(quoted ? '"' + field.replace("\"", "\"\"") + '"' : field);
        }
        return String.join(String.valueOf(separator), written);
    }

    private static String brokenQuotes(Row<?> row, List<String> fields, char separator, int column) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i).replace("\"", "").replace("\n", " ").replace(separator, ' ');
            String quoted = row.damages.contains(Damage.QUOTE_LEFT_OPEN) ? '"' + field : '"' + field + "\"x";
            written.add(i == column ? quoted : field);
        }
        return String.join(String.valueOf(separator), written);
    }
}
