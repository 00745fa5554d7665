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

    /** What was handed out since the last record began; copied for every line, so that it is not a builder. */
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
        int line = endOfLine(record, 0, recorded, recorded);
        if (line == recorded && line > 0) {
            skipRest(record[line - 1]);
        }
        char[] rest = Arrays.copyOfRange(record, line, recorded + again.length - nextAgain);
        System.arraycopy(again, nextAgain, rest, recorded - line, again.length - nextAgain);
        again = rest;
        nextAgain = 0;
        recorded = 0;
    }

    /** Skips what follows of a line, of which less may have been handed out: quotes break in the middle. */
    private void skipRest(char last) throws IOException {
        int before = last;
        while (before != '\n' && before != '\r' && before >= 0) {
            before = take();
        }
        boolean isHalf = before == '\r' && (nextAgain < again.length ? again[nextAgain] : peek()) == '\n';
        if (isHalf) {
            take();
        }
    }

    /** Takes the next character without handing it out. */
    private int take() throws IOException {
        if (nextAgain < again.length) {
            return again[nextAgain++];
        }
        return peek() < 0 ? -1 : buffer[next++];
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
