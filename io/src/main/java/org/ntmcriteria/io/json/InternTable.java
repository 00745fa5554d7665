package org.ntmcriteria.io.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.function.Function;
import javax.annotation.Nullable;

/**
 * Reads texts into values and returns the same value where a text comes again: a document repeats the same few days,
 * acts and requirements thousands of times.
 *
 * <p>Keeps up to 256 texts of at most 32 characters; a new one replaces the one with the same hash. Thread-safe without
 * a lock: an entry is immutable, so that text and value belong together whichever thread writes it last.
 *
 * @param <T> the value's type; immutable
 */
final class InternTable<T> {
    /** A power of two. */
    private static final int SIZE = 256;

    private static final int MAX_LENGTH = 32;

    /** A text and its value. */
    private record Entry<T>(String text, T value) {
        boolean hasText(char[] characters, int offset, int length, int hash) {
            if (text.length() != length || text.hashCode() != hash) {
                return false;
            }
            for (int i = 0; i < length; i++) {
                if (text.charAt(i) != characters[offset + i]) {
                    return false;
                }
            }
            return true;
        }
    }

    private final Function<String, T> reader;

    @SuppressWarnings({"unchecked", "rawtypes"})
    private final Entry<T>[] entries = new Entry[SIZE];

    /**
     * Creates an empty table.
     *
     * @param reader reads a text that is not in the table; what it throws reaches the caller of {@link #read}
     */
    InternTable(Function<String, T> reader) {
        this.reader = reader;
    }

    /** Returns the value of the parser's current text; a text in the table is not copied into a string. */
    T read(JsonParser in) throws IOException {
        int length = in.getTextLength();
        if (length > MAX_LENGTH) {
            return reader.apply(in.getText());
        }
        char[] characters = in.getTextCharacters();
        int offset = in.getTextOffset();
        // The hash of String, which keeps it.
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + characters[i];
        }
        int index = (hash ^ hash >>> 15) & SIZE - 1;
        @Nullable Entry<T> entry = entries[index];
        if (entry == null || !entry.hasText(characters, offset, length, hash)) {
            String text = new String(characters, offset, length);
            entry = new Entry<>(text, reader.apply(text));
            entries[index] = entry;
        }
        return entry.value();
    }
}
