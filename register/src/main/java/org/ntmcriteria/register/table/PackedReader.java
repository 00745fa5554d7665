package org.ntmcriteria.register.table;

import java.nio.charset.StandardCharsets;

/** Finds the sections of a packed table. Not thread-safe; what it returns is. */
final class PackedReader {
    private final byte[] bytes;
    private int at;

    PackedReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Texts by their position. Immutable and thread-safe. */
    static final class Texts {
        private final byte[] bytes;
        private final Column starts;

        private Texts(byte[] bytes, Column starts) {
            this.bytes = bytes;
            this.starts = starts;
        }

        int size() {
            return starts.size() - 1;
        }

        String get(int index) {
            int from = starts.get(index);
            int to = starts.get(index + 1);
            return from == to ? "" : new String(bytes, starts.end() + from, to - from, StandardCharsets.UTF_8);
        }
    }

    Column column() {
        int size = 0;
        for (int i = 0; i < 4; i++) {
            size = size << 8 | bytes[at++] & 0xff;
        }
        int width = bytes[at++];
        Column column = new Column(bytes, at, size, width);
        at = column.end();
        return column;
    }

    Texts texts() {
        Column starts = column();
        at = starts.end() + starts.get(starts.size() - 1);
        return new Texts(bytes, starts);
    }
}
