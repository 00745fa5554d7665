package org.ntmcriteria.register.table;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The lines of a table as bytes (RFC 4180, UTF-8, LF or CRLF). Lines are found at once, their fields are read where
 * they are asked for: of the built-in tables most never are, and whoever asks for one unit should not wait for all.
 */
final class CsvLines {
    private static final byte[] MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    final byte[] bytes;
    private int count;
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int[] numbers = new int[1024];
    private final List<Integer> brokenLines = new ArrayList<>(0);

    /**
     * Finds the lines; blank ones are left out.
     *
     * @param bytes the table
     */
    CsvLines(byte[] bytes) {
        this.bytes = bytes;
        int at = bytes.length >= 3 && Arrays.equals(bytes, 0, 3, MARK, 0, 3) ? 3 : 0;
        int number = 1;
        while (at < bytes.length) {
            int start = at;
            int startNumber = number;
            boolean isFieldStart = true;
            boolean isBroken = false;
            for (; at < bytes.length && bytes[at] != '\n'; at++) {
                if (isFieldStart && bytes[at] == '"') {
                    int close = closingQuote(at);
                    if (close < 0) {
                        isBroken = true;
                        break;
                    }
                    for (int i = at; i < close; i++) {
                        number += bytes[i] == '\n' ? 1 : 0;
                    }
                    at = close;
                }
                isFieldStart = bytes[at] == ',';
            }
            if (isBroken) {
                brokenLines.add(startNumber);
                if (count == 0) {
                    return;
                }
                at = lineEnd(start) + 1;
                number = startNumber + 1;
                continue;
            }
            int end = at > start && bytes[at - 1] == '\r' ? at - 1 : at;
            if (end > start) {
                add(start, end, startNumber);
            }
            at++;
            number++;
        }
    }

    private int lineEnd(int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }

    /** Returns where the quote closes that opens somewhere, or -1 if it does not, or text follows it. */
    private int closingQuote(int open) {
        int at = open + 1;
        while (at < bytes.length) {
            if (bytes[at] != '"') {
                at++;
            } else if (at + 1 < bytes.length && bytes[at + 1] == '"') {
                at += 2;
            } else {
                boolean isEnd = at + 1 == bytes.length
                        || bytes[at + 1] == ','
                        || bytes[at + 1] == '\n'
                        || bytes[at + 1] == '\r';
                return isEnd ? at : -1;
            }
        }
        return -1;
    }

    private void add(int start, int end, int number) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 4 * count);
            ends = Arrays.copyOf(ends, 4 * count);
            numbers = Arrays.copyOf(numbers, 4 * count);
        }
        starts[count] = start;
        ends[count] = end;
        numbers[count++] = number;
    }

    /** The number of lines, the header included. */
    int count() {
        return count;
    }

    /**
     * The lines where a quote is opened and not closed, or text follows one; reading goes on with the line after. Where
     * the header is one, nothing is read.
     */
    List<Integer> brokenLines() {
        return brokenLines;
    }

    /** The number of a line in its file, from 1. */
    int number(int line) {
        return numbers[line];
    }

    /** Where a line begins. */
    int start(int line) {
        return starts[line];
    }

    /** Where a line ends, the line break not included. */
    int end(int line) {
        return ends[line];
    }

    /** The fields of a line, without their quotes. */
    List<String> fields(int line) {
        List<String> fields = new ArrayList<>(16);
        int end = ends[line];
        int at = starts[line];
        while (true) {
            if (at < end && bytes[at] == '"') {
                int close = closingQuote(at);
                fields.add(text(at + 1, close).replace("\"\"", "\""));
                at = close + 1;
            } else {
                int start = at;
                at = fieldEnd(at, end);
                fields.add(text(start, at));
            }
            if (at >= end) {
                return fields;
            }
            at++;
        }
    }

    /** Where a field without quotes ends. */
    int fieldEnd(int from, int end) {
        int at = from;
        while (at < end && bytes[at] != ',') {
            at++;
        }
        return at;
    }

    /** The text between two positions. */
    String text(int from, int to) {
        return from == to ? "" : new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
}
