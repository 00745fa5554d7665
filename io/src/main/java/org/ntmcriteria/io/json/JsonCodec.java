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
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.DateRange;

/**
 * How a value is written to JSON and read back.
 *
 * @param <T> the value's type
 */
interface JsonCodec<T> {
    /** A text. */
    JsonCodec<String> TEXT = text(String::toString, Function.identity());

    /** A day, as {@code 2024-12-31}. */
    JsonCodec<LocalDate> DATE = text(LocalDate::toString, DateRange::parseDay);

    /** A whole number. */
    JsonCodec<Integer> INTEGER = new JsonCodec<>() {
        @Override
        public void write(Integer value, JsonGenerator out) throws IOException {
            out.writeNumber(value);
        }

        @Override
        public Integer read(JsonParser in) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_NUMBER_INT || in.getNumberType() != JsonParser.NumberType.INT) {
                throw ObjectCodec.ProblemException.of(
                        in, JsonProblem.VALUE, ObjectCodec.ProblemException.text(in), "a whole number");
            }
            return in.getIntValue();
        }
    };

    /** Writes the value where the generator stands. */
    void write(T value, JsonGenerator out) throws IOException;

    /** Reads the value whose first token is the parser's current one, up to its last token. */
    T read(JsonParser in) throws IOException;

    /** A value written as a text; values of the same text may be one and the same. */
    static <T> JsonCodec<T> text(Function<T, String> writer, Function<String, T> reader) {
        InternTable<T> values = new InternTable<>(reader);
        return new JsonCodec<>() {
            @Override
            public void write(T value, JsonGenerator out) throws IOException {
                out.writeString(writer.apply(value));
            }

            @Override
            public T read(JsonParser in) throws IOException {
                if (in.currentToken() != JsonToken.VALUE_STRING) {
                    throw ObjectCodec.ProblemException.of(
                            in, JsonProblem.VALUE, ObjectCodec.ProblemException.text(in), "a string");
                }
                try {
                    return values.read(in);
                } catch (UnreadableTextException e) {
                    throw ObjectCodec.ProblemException.of(in, JsonProblem.VALUE, e.text(), e.accepted());
                }
            }
        };
    }

    /** A constant written by its name. */
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

    /** A list of values. */
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
                    throw ObjectCodec.ProblemException.of(
                            in, JsonProblem.VALUE, ObjectCodec.ProblemException.text(in), "a list [ … ]");
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
     * A form that takes some of the values only.
     *
     * @param words what is accepted, in words
     */
    static <T> JsonCodec<T> only(JsonCodec<T> form, Predicate<T> isAccepted, String words) {
        return new JsonCodec<>() {
            @Override
            public void write(T value, JsonGenerator out) throws IOException {
                form.write(value, out);
            }

            @Override
            public T read(JsonParser in) throws IOException {
                T value = form.read(in);
                if (!isAccepted.test(value)) {
                    boolean isObject = in.currentToken() == JsonToken.END_OBJECT;
                    throw ObjectCodec.ProblemException.of(
                            in, JsonProblem.VALUE, isObject ? "{ … }" : ObjectCodec.ProblemException.text(in), words);
                }
                return value;
            }
        };
    }

    /** A whole number that is not less than another. */
    static JsonCodec<Integer> wholeNumberFrom(int least) {
        return only(INTEGER, number -> number >= least, "a whole number from " + least);
    }

    /** A value that stands for another. */
    static <T, U> JsonCodec<T> via(JsonCodec<U> form, Function<T, U> to, Function<U, T> from) {
        return new JsonCodec<>() {
            @Override
            public void write(T value, JsonGenerator out) throws IOException {
                form.write(to.apply(value), out);
            }

            @Override
            public T read(JsonParser in) throws IOException {
                return from.apply(form.read(in));
            }
        };
    }
}
