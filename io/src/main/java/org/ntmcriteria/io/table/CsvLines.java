package org.ntmcriteria.io.table;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;

/**
 * Hands out a text a line at a time, and can go back to the second line of the record that is being read: a record with
 * broken quotes costs its first line, and reading continues with the next. Not thread-safe.
 */
final class CsvLines extends Reader {
    private static final int BUFFER = 1 << 13;

    private final Reader text;
    private final char[] buffer = new char[BUFFER];
    private int next;
    private int end;

    /** What was handed out since the last record began; copied for every line, so that it is no builder. */
    private char[] record = new char[BUFFER];

    private int recorded;

    /** What is handed out again, from {@link #nextAgain} on, before the text goes on. */
    private char[] again = {};

    private int nextAgain;

    CsvLines(Reader text) {
        this.text = text;
    }

    /** Begins a record with the next line. */
    void startRecord() {
        recorded = 0;
    }

    /** Goes back to the second line of the record, or to what follows a record of one line. */
    void skipFirstLine() throws IOException {
        // The record may have been given up in the middle of its first line.
        char[] more = new char[BUFFER];
        int line = endOfLine(record, 0, recorded, recorded);
        while (line == recorded && !isEnd(record, line) && read(more, 0, BUFFER) >= 0) {
            line = endOfLine(record, line, recorded, recorded);
        }
        char[] rest = Arrays.copyOfRange(record, line, recorded + again.length - nextAgain);
        System.arraycopy(again, nextAgain, rest, recorded - line, again.length - nextAgain);
        again = rest;
        nextAgain = 0;
        if (line > 0 && record[line - 1] == '\r' && following() == '\n') {
            skipFollowing();
        }
        recorded = 0;
    }

    private static boolean isEnd(char[] text, int index) {
        return index > 0 && (text[index - 1] == '\n' || text[index - 1] == '\r');
    }

    private int following() throws IOException {
        return nextAgain < again.length ? again[nextAgain] : peek();
    }

    private void skipFollowing() {
        if (nextAgain < again.length) {
            nextAgain++;
        } else {
            next++;
        }
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int size = nextAgain < again.length ? readAgain(into, offset, length) : readNext(into, offset, length);
        if (recorded + size > record.length) {
            record = Arrays.copyOf(record, Math.max(recorded + size, 2 * record.length));
        }
        System.arraycopy(into, offset, record, recorded, size);
        recorded += size;
        return size == 0 && length > 0 ? -1 : size;
    }

    private int readAgain(char[] into, int offset, int length) {
        int to = Math.min(again.length, nextAgain + length);
        int size = endOfLine(again, nextAgain, to, again.length) - nextAgain;
        System.arraycopy(again, nextAgain, into, offset, size);
        nextAgain += size;
        return size;
    }

    private int readNext(char[] into, int offset, int length) throws IOException {
        if (peek() < 0) {
            return 0;
        }
        int to = Math.min(end, next + length);
        int size = endOfLine(buffer, next, to, end) - next;
        System.arraycopy(buffer, next, into, offset, size);
        next += size;
        // The other half of a line's end may be behind the buffer.
        if (into[offset + size - 1] == '\r' && size < length && peek() == '\n') {
            into[offset + size++] = buffer[next++];
        }
        return size;
    }

    /** Returns the next character of the text, or a negative number at its end. */
    private int peek() throws IOException {
        if (next == end) {
            next = 0;
            end = Math.max(0, text.read(buffer, 0, BUFFER));
        }
        return next < end ? buffer[next] : -1;
    }

    /**
     * Returns the index behind the end of the line that begins at an index, or the limit if the line goes on.
     *
     * @param to the limit
     * @param known where the text that is at hand ends
     */
    private static int endOfLine(char[] text, int from, int to, int known) {
        for (int i = from; i < to; i++) {
            if (text[i] == '\n' || text[i] == '\r' && (i + 1 == known || text[i + 1] != '\n')) {
                return i + 1;
            }
        }
        return to;
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
