package org.ntmcriteria.io.table;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Arrays;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.io.IoMessages;

/**
 * Makes the rows of a CSV file. A table says the same few things again and again, so a text that was made before is
 * taken again where it is remembered; whoever looks texts up then finds them by identity. Used for one file.
 */
final class TextRowHandler extends AbstractBaseCsvCallbackHandler<TextRow> {
    private static final int MOST_FIELDS = 16_384;
    private static final int MOST_CHARACTERS = 1 << 26;

    /** Longer texts are names and notes, which seldom come again. */
    private static final int LONGEST_REMEMBERED = 40;

    private static final int REMEMBERED = 1 << 14;

    private final String file;
    private final long linesBefore;
    private final String[] remembered = new String[REMEMBERED];

    private String[] fields = new String[16];
    private int count;
    private int length;

    /**
     * A handler.
     *
     * @param file the file's name
     * @param linesBefore the lines before the one where reading begins
     */
    TextRowHandler(String file, long linesBefore) {
        this.file = file;
        this.linesBefore = linesBefore;
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
        // The row before often says the same in the same column.
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
        return TextRow.ofLine(
                file, (int) (linesBefore + getStartingLineNumber()), Arrays.asList(Arrays.copyOf(fields, count)));
    }

    private String text(char[] buffer, int offset, int size) {
        if (size == 0) {
            return "";
        }
        if (size > LONGEST_REMEMBERED) {
            return new String(buffer, offset, size);
        }
        // As a text's own hash, which it keeps.
        int hash = 0;
        for (int i = offset; i < offset + size; i++) {
            hash = 31 * hash + buffer[i];
        }
        int place = (hash ^ hash >>> 15) & REMEMBERED - 1;
        String there = remembered[place];
        if (there == null || there.hashCode() != hash || !isText(there, buffer, offset, size)) {
            there = new String(buffer, offset, size);
            remembered[place] = there;
        }
        return there;
    }

    private static boolean isText(String text, char[] buffer, int offset, int size) {
        if (text.length() != size) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
