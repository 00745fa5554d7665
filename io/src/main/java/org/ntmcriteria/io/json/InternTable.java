package org.ntmcriteria.io.json;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.function.Function;
import javax.annotation.Nullable;

/**
 * Reads texts into values, and gives the same value again where a text comes again: a document says the same few days,
 * acts and requirements thousands of times. Keeps a few hundred short texts. Thread-safe without a lock: a place holds
 * an immutable pair, and whichever thread writes it last, text and value belong together.
 *
 * @param <T> the value's type; immutable
 */
final class InternTable<T> {
    private static final int PLACES = 256;
    private static final int LONGEST = 32;

    /** A text and what it says. */
    private record Entry<T>(String text, T value) {
        boolean isOf(char[] characters, int offset, int length, int hash) {
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
    private final Entry<T>[] said = new Entry[PLACES];

    /**
     * Values of texts.
     *
     * @param reader reads a text that was not met before; what it throws is thrown on
     */
    InternTable(Function<String, T> reader) {
        this.reader = reader;
    }

    /** The value of the text where the parser stands, whose characters need not become a string. */
    T read(JsonParser in) throws IOException {
        int length = in.getTextLength();
        if (length > LONGEST) {
            return reader.apply(in.getText());
        }
        char[] characters = in.getTextCharacters();
        int offset = in.getTextOffset();
        // As a text's own hash, which it keeps.
        int hash = 0;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + characters[i];
        }
        int place = (hash ^ hash >>> 15) & PLACES - 1;
        @Nullable Entry<T> there = said[place];
        if (there == null || !there.isOf(characters, offset, length, hash)) {
            String text = new String(characters, offset, length);
            there = new Entry<>(text, reader.apply(text));
            said[place] = there;
        }
        return there.value();
    }
}
