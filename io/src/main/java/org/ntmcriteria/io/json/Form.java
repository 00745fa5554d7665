package org.ntmcriteria.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.DateWindow;

/**
 * How a value is written to JSON and read back.
 *
 * @param <T> the value's type
 */
interface Form<T> {
    /** A text. */
    Form<String> TEXT = text(String::toString, Function.identity());

    /** A day, as {@code 2024-12-31}. */
    Form<LocalDate> DATE = text(LocalDate::toString, DateWindow::parseDay);

    /** A whole number. */
    Form<Integer> INTEGER = new Form<>() {
        @Override
        public void write(Integer value, JsonGenerator out) throws IOException {
            out.writeNumber(value);
        }

        @Override
        public Integer read(JsonParser in) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_NUMBER_INT || in.getNumberType() != JsonParser.NumberType.INT) {
                throw Shape.JsonProblem.of(in, ProblemCode.JSON_VALUE, Shape.JsonProblem.text(in), "a whole number");
            }
            return in.getIntValue();
        }
    };

    /** Writes the value where the generator stands. */
    void write(T value, JsonGenerator out) throws IOException;

    /** Reads the value whose first token is the parser's current one, up to its last token. */
    T read(JsonParser in) throws IOException;

    /** A value written as a text; values of the same text may be one and the same. */
    static <T> Form<T> text(Function<T, String> writer, Function<String, T> reader) {
        Remembered<T> values = new Remembered<>(reader);
        return new Form<>() {
            @Override
            public void write(T value, JsonGenerator out) throws IOException {
                out.writeString(writer.apply(value));
            }

            @Override
            public T read(JsonParser in) throws IOException {
                if (in.currentToken() != JsonToken.VALUE_STRING) {
                    throw Shape.JsonProblem.of(in, ProblemCode.JSON_VALUE, Shape.JsonProblem.text(in), "a string");
                }
                try {
                    return values.read(in);
                } catch (UnreadableTextException e) {
                    throw Shape.JsonProblem.of(in, ProblemCode.JSON_VALUE, e.text(), e.accepted());
                }
            }
        };
    }

    /** A constant written by its name. */
    static <E extends Enum<E>> Form<E> constant(Class<E> type) {
        E[] constants = type.getEnumConstants();
        SerializedString[] names = Arrays.stream(constants)
                .map(Enum::name)
                .map(SerializedString::new)
                .toArray(SerializedString[]::new);
        String accepted = Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(" "));
        Form<E> asText = text(Enum::name, text -> {
            for (E constant : constants) {
                if (constant.name().equals(text)) {
                    return constant;
                }
            }
            throw new UnreadableTextException(text, accepted);
        });
        return new Form<>() {
            @Override
            public void write(E value, JsonGenerator out) throws IOException {
                out.writeString(names[value.ordinal()]);
            }

            @Override
            public E read(JsonParser in) throws IOException {
                return asText.read(in);
            }
        };
    }

    /** A list of values. */
    static <T> Form<List<T>> list(Form<T> element) {
        return new Form<>() {
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
                    throw Shape.JsonProblem.of(in, ProblemCode.JSON_VALUE, Shape.JsonProblem.text(in), "a list [ … ]");
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
    static <T> Form<T> only(Form<T> form, Predicate<T> isAccepted, String words) {
        return new Form<>() {
            @Override
            public void write(T value, JsonGenerator out) throws IOException {
                form.write(value, out);
            }

            @Override
            public T read(JsonParser in) throws IOException {
                T value = form.read(in);
                if (!isAccepted.test(value)) {
                    boolean isObject = in.currentToken() == JsonToken.END_OBJECT;
                    throw Shape.JsonProblem.of(
                            in, ProblemCode.JSON_VALUE, isObject ? "{ … }" : Shape.JsonProblem.text(in), words);
                }
                return value;
            }
        };
    }

    /** A whole number that is not less than another. */
    static Form<Integer> wholeNumberFrom(int least) {
        return only(INTEGER, number -> number >= least, "a whole number from " + least);
    }

    /** A value that stands for another. */
    static <T, U> Form<T> via(Form<U> form, Function<T, U> to, Function<U, T> from) {
        return new Form<>() {
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
