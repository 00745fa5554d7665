package org.ntmcriteria.io.table;

import java.io.IOException;
import java.io.Reader;

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

    /** What was handed out since the last record began. */
    private final StringBuilder record = new StringBuilder();

    /** What is handed out again, from {@link #nextAgain} on, before the text goes on. */
    private StringBuilder again = new StringBuilder();

    private int nextAgain;

    CsvLines(Reader text) {
        this.text = text;
    }

    /** Begins a record with the next line. */
    void startRecord() {
        record.setLength(0);
    }

    /** Goes back to the second line of the record, or to what follows a record of one line. */
    void skipFirstLine() throws IOException {
        int line = endOfLine(record, 0, record.length());
        if (line == record.length() && line > 0 && record.charAt(line - 1) == '\r' && peek() == '\n') {
            next++;
        }
        StringBuilder rest = new StringBuilder(record.length() - line).append(record, line, record.length());
        again = rest.append(again, nextAgain, again.length());
        nextAgain = 0;
        record.setLength(0);
    }

    @Override
    public int read(char[] into, int offset, int length) throws IOException {
        int size = nextAgain < again.length() ? readAgain(into, offset, length) : readNext(into, offset, length);
        record.append(into, offset, size);
        return size == 0 && length > 0 ? -1 : size;
    }

    private int readAgain(char[] into, int offset, int length) {
        int size = endOfLine(again, nextAgain, Math.min(again.length(), nextAgain + length)) - nextAgain;
        again.getChars(nextAgain, nextAgain + size, into, offset);
        nextAgain += size;
        return size;
    }

    private int readNext(char[] into, int offset, int length) throws IOException {
        int size = 0;
        while (size < length && peek() >= 0) {
            char c = buffer[next++];
            into[offset + size++] = c;
            if (c == '\n' || c == '\r' && peek() != '\n') {
                break;
            }
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

    /** Returns the index behind the end of the line that begins at an index, or the limit if the line goes on. */
    private static int endOfLine(CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
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
