package org.ntmcriteria.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.io.IoMessages;

/**
 * Writes values of one type as JSON and reads them back. Immutable and thread-safe.
 *
 * @param <T> the type
 */
interface JsonCodec<T> {
    /** Any text. */
    JsonCodec<String> TEXT = text(String::toString, Function.identity());

    /** A day, such as {@code 2024-12-31}. */
    JsonCodec<LocalDate> DATE = text(LocalDate::toString, DateRange::parseDay);

    /** A whole number from -2³¹ to 2³¹-1, written without a point and an exponent. */
    JsonCodec<Integer> INTEGER = new JsonCodec<>() {
        @Override
        public void write(Integer value, JsonGenerator out) throws IOException {
            out.writeNumber(value);
        }

        @Override
        public Integer read(JsonParser in) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_NUMBER_INT || in.getNumberType() != JsonParser.NumberType.INT) {
                throw ProblemException.value(in, IoMessages.MESSAGES.text("accepted.wholeNumber"));
            }
            return in.getIntValue();
        }
    };

    /** Writes a value at the generator's position. */
    void write(T value, JsonGenerator out) throws IOException;

    /**
     * Reads the value that begins with the parser's current token, and leaves the parser at its last token.
     *
     * @throws ProblemException if the value is not accepted
     */
    T read(JsonParser in) throws IOException;

    /**
     * Returns a codec of values that are written as a text. Values read from the same text may be identical.
     *
     * @param writer returns a value's text
     * @param reader returns a text's value, or throws an {@link UnreadableTextException}
     */
    static <T> JsonCodec<T> text(Function<T, String> writer, Function<String, T> reader) {
        InternTable<T> values = new InternTable<>(text -> reader.apply(whole(text)));
        return new JsonCodec<>() {
            @Override
            public void write(T value, JsonGenerator out) throws IOException {
                out.writeString(writer.apply(value));
            }

            @Override
            public T read(JsonParser in) throws IOException {
                if (in.currentToken() != JsonToken.VALUE_STRING) {
                    throw ProblemException.value(in, IoMessages.MESSAGES.text("accepted.string"));
                }
                try {
                    return values.read(in);
                } catch (UnreadableTextException e) {
                    throw ProblemException.of(in, JsonProblem.VALUE, e.text(), e.accepted());
                }
            }
        };
    }

    /** The most characters of a text: what a cell of a workbook can hold, into which it may be written. */
    int LONGEST_TEXT = 32_767;

    /**
     * Refuses what no other file can hold: longer texts, and half of a character of two code units, which JSON can
     * escape.
     */
    private static String whole(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new UnreadableTextException(
                    text, IoMessages.MESSAGES.text("accepted.textLength", "most", LONGEST_TEXT));
        }
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                int c = text.codePointAt(i);
                if (!Character.isSupplementaryCodePoint(c)) {
                    throw new UnreadableTextException(text, IoMessages.MESSAGES.text("accepted.wholeCharacters"));
                }
                i++;
            }
        }
        return text;
    }

    /** Returns a codec of constants that are written as their names. */
    static <E extends Enum<E>> JsonCodec<E> constant(Class<E> type) {
        return word(Arrays.asList(type.getEnumConstants()), Enum::name);
    }

    /** One of a few values, each written by its code. */
    static <T> JsonCodec<T> word(List<T> values, Function<T, String> code) {
        Map<String, T> byCode = new LinkedHashMap<>();
        Map<T, SerializedString> written = new IdentityHashMap<>();
        for (T value : values) {
            byCode.put(code.apply(value), value);
            written.put(value, new SerializedString(code.apply(value)));
        }
        String accepted = String.join(" ", byCode.keySet());
        JsonCodec<T> asText = text(code, text -> {
            T value = byCode.get(text);
            if (value == null) {
                throw new UnreadableTextException(text, GivenText.same(accepted));
            }
            return value;
        });
        return new JsonCodec<>() {
            @Override
            public void write(T value, JsonGenerator out) throws IOException {
                out.writeString(written.get(value));
            }

            @Override
            public T read(JsonParser in) throws IOException {
                return asText.read(in);
            }
        };
    }

    /** Returns a codec of lists. */
    static <T> JsonCodec<List<T>> list(JsonCodec<T> element) {
        return new JsonCodec<>() {
            @Override
            public void write(List<T> values, JsonGenerator out) throws IOException {
                out.writeStartArray();
                for (T value : values) {
                    element.write(value, out);
                }
                out.writeEndArray();
            }

            @Override
            public List<T> read(JsonParser in) throws IOException {
                if (in.currentToken() != JsonToken.START_ARRAY) {
                    throw ProblemException.value(in, IoMessages.MESSAGES.text("accepted.list"));
                }
                List<T> values = new ArrayList<>();
                while (in.nextToken() != JsonToken.END_ARRAY) {
                    values.add(element.read(in));
                }
                return values;
            }
        };
    }

    /**
     * Returns a codec that reads some of another codec's values only.
     *
     * @param isAccepted tells them from the others
     * @param accepted what is accepted
     */
    static <T> JsonCodec<T> only(JsonCodec<T> codec, Predicate<T> isAccepted, Text accepted) {
        return new JsonCodec<>() {
            @Override
            public void write(T value, JsonGenerator out) throws IOException {
                codec.write(value, out);
            }

            @Override
            public T read(JsonParser in) throws IOException {
                T value = codec.read(in);
                if (!isAccepted.test(value)) {
                    boolean isObject = in.currentToken() == JsonToken.END_OBJECT;
                    throw ProblemException.of(
                            in, JsonProblem.VALUE, isObject ? "{ … }" : ProblemException.text(in), accepted);
                }
                return value;
            }
        };
    }

    /** Returns a codec of whole numbers that reads none below a minimum. */
    static JsonCodec<Integer> wholeNumberFrom(int minimum) {
        return only(
                INTEGER,
                number -> number >= minimum,
                IoMessages.MESSAGES.text("accepted.wholeNumberFrom", "minimum", minimum));
    }
}
