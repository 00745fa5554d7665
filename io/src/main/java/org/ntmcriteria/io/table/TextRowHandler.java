package org.ntmcriteria.io.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import java.util.List;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.io.IoMessages;

/**
 * Makes the rows of a CSV file. A table repeats the same few texts, so a text is reused if it is remembered; look-ups
 * then find it by identity. Not thread-safe; used once per file.
 */
final class TextRowHandler extends AbstractBaseCsvCallbackHandler<TextRow> {
    private static final int MOST_FIELDS = 16_384;
    /** The most characters of a row. */
    static final int MOST_CHARACTERS = 1 << 24;

    /** Longer texts are names and notes, which are seldom repeated. */
    private static final int LONGEST_REMEMBERED = 40;

    private static final int REMEMBERED = 1 << 14;

    private final String file;
    private final CellTexts texts;
    private final boolean atCommas;
    private final String[] remembered = new String[REMEMBERED];

    private String[] fields = new String[16];
    private long linesBefore;
    private int count;
    private int length;

    /**
     * Creates a handler.
     *
     * @param file the file's name
     * @param texts makes the texts those that are read
     * @param atCommas whether commas part the fields
     */
    TextRowHandler(String file, CellTexts texts, boolean atCommas) {
        this.file = file;
        this.texts = texts;
        this.atCommas = atCommas;
    }

    /** Continues behind a line, whose number is that of the lines before. */
    void startAfter(long line) {
        linesBefore = line;
    }

    /** Returns how large a row may be. */
    static Text accepted() {
        return IoMessages.MESSAGES.text("limit.lineAccepted");
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
        count = 0;
        length = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
        if (count == fields.length) {
            fields = Arrays.copyOf(fields, 2 * count);
        }
        length += size;
        if (count == MOST_FIELDS || length > MOST_CHARACTERS) {
            throw new CsvParseException(
                    "the record starting at line " + getStartingLineNumber() + " has too many fields or characters");
        }
        // The row before often has the same text in the same column.
        String before = fields[count];
        fields[count++] = before != null && isText(before, buffer, offset, size) ? before : text(buffer, offset, size);
    }

    @Override
    protected void handleEmpty() {
        fields[0] = "";
        count = 1;
    }

    @Override
    protected TextRow buildRecord() {
        List<String> row = Arrays.asList(Arrays.copyOf(fields, count));
        return atCommas ? TextRow.ofCommas(file, line(), row) : TextRow.ofLine(file, line(), row);
    }

    private int line() {
        return (int) (linesBefore + getStartingLineNumber());
    }

    private String newText(char[] buffer, int offset, int size) {
        return texts.read(new String(buffer, offset, size), () -> SourceLocation.ofLine(file, line(), null));
    }

    private String text(char[] buffer, int offset, int size) {
        if (size == 0) {
            return "";
        }
        if (size > LONGEST_REMEMBERED) {
            return newText(buffer, offset, size);
        }
        // The hash of String, which the remembered text caches.
        int hash = 0;
        for (int i = offset; i < offset + size; i++) {
            hash = 31 * hash + buffer[i];
        }
        int slot = (hash ^ hash >>> 15) & REMEMBERED - 1;
        String known = remembered[slot];
        if (known == null || known.hashCode() != hash || !isText(known, buffer, offset, size)) {
            known = newText(buffer, offset, size);
            remembered[slot] = known;
        }
        return known;
    }

    private static boolean isText(String text, char[] buffer, int offset, int size) {
        if (text.length() != size) {
            return false;
        }
        // Codes and numbers differ at their ends.
        for (int i = size - 1; i >= 0; i--) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
