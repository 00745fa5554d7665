package org.ntmcriteria.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * How a value stands in JSON: an object's members in order, with how each is written and read. One definition serves
 * both directions; unknown, doubled and missing members are errors.
 *
 * @param <T> the value's type
 */
final class ObjectCodec<T> implements JsonCodec<T> {
    /** The members read so far, by their place in the shape. */
    static final class Members {
        private final Object[] values;
        private final ObjectCodec<?> shape;
        private int next;

        private Members(ObjectCodec<?> shape) {
            this.values = new Object[shape.members.size()];
            this.shape = shape;
        }

        /** Members are mostly asked for in their order. */
        private Object value(String name) {
            int place = shape.index(name, next);
            next = place + 1;
            return values[place];
        }

        @SuppressWarnings("unchecked")
        <V> V get(String name) {
            return (V) value(name);
        }

        @SuppressWarnings("unchecked")
        <V> Optional<V> find(String name) {
            return Optional.ofNullable((V) value(name));
        }

        @SuppressWarnings("unchecked")
        <V> List<V> list(String name) {
            Object value = value(name);
            return value == null ? List.of() : (List<V>) value;
        }
    }

    /** A text that is made from other members, and passed over in reading. */
    private static final JsonCodec<String> DERIVED = new JsonCodec<>() {
        @Override
        public void write(String value, JsonGenerator out) throws IOException {
            out.writeString(value);
        }

        @Override
        public String read(JsonParser in) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                throw ProblemException.of(in, JsonProblem.VALUE, ProblemException.text(in), "a string");
            }
            // The parser need not decode what nobody asks for.
            return "";
        }
    };

    /**
     * One member.
     *
     * @param getter gives the member's value; null where it is left out
     */
    private record Member<T, V>(
            String name, SerializedString encoded, boolean required, Function<T, V> getter, JsonCodec<V> form) {
        void write(T value, JsonGenerator out) throws IOException {
            V member = getter.apply(value);
            if (member != null) {
                out.writeFieldName(encoded);
                form.write(member, out);
            }
        }
    }

    private final List<Member<T, ?>> members = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private Function<Members, T> maker = m -> {
        throw new IllegalStateException("the shape cannot be read");
    };

    static <T> ObjectCodec<T> of(Class<T> type) {
        return new ObjectCodec<>();
    }

    /** A member that is always there. */
    <V> ObjectCodec<T> with(String name, JsonCodec<V> form, Function<T, V> getter) {
        return add(name, true, form, getter);
    }

    /** A member that is there where the value has it. */
    <V> ObjectCodec<T> maybe(String name, JsonCodec<V> form, Function<T, Optional<V>> getter) {
        return add(name, false, form, value -> getter.apply(value).orElse(null));
    }

    /** A list that is left out where it is empty. */
    <V> ObjectCodec<T> maybeList(String name, JsonCodec<V> form, Function<T, List<V>> getter) {
        return add(name, false, JsonCodec.list(form), value -> {
            List<V> list = getter.apply(value);
            return list.isEmpty() ? null : list;
        });
    }

    /** A text made from the other members: written, left out if null, and passed over in reading. */
    ObjectCodec<T> derived(String name, Function<T, String> getter) {
        return add(name, false, DERIVED, getter);
    }

    private <V> ObjectCodec<T> add(String name, boolean required, JsonCodec<V> form, Function<T, V> getter) {
        places.put(name, members.size());
        members.add(new Member<>(name, new SerializedString(name), required, getter, form));
        return this;
    }

    ObjectCodec<T> madeBy(Function<Members, T> factory) {
        maker = factory;
        return this;
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (int place = 0; place < members.size(); place++) {
            members.get(place).write(value, out);
        }
        out.writeEndObject();
    }

    @Override
    public T read(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw ProblemException.of(in, JsonProblem.VALUE, ProblemException.text(in), "an object { … }");
        }
        Members read = new Members(this);
        long seen = 0;
        int next = 0;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            int place = index(name, next);
            if (place < 0) {
                throw ProblemException.of(
                        in,
                        JsonProblem.PROPERTY,
                        name,
                        String.join(" ", members.stream().map(Member::name).toList()));
            }
            if ((seen >>> place & 1) != 0) {
                throw ProblemException.of(in, JsonProblem.DOUBLED, name);
            }
            seen |= 1L << place;
            next = place + 1;
            in.nextToken();
            read.values[place] = members.get(place).form().read(in);
        }
        for (int place = 0; place < read.values.length; place++) {
            if (read.values[place] == null && members.get(place).required()) {
                throw ProblemException.of(
                        in, JsonProblem.MISSING, members.get(place).name());
            }
        }
        // Behind its end the parser stands where the object does.
        try {
            return maker.apply(read);
        } catch (UnreadableTextException e) {
            throw ProblemException.of(in, JsonProblem.VALUE, e.text(), e.accepted());
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(in, JsonProblem.VALUE, "{ … }", String.valueOf(e.getMessage()));
        }
    }

    /** The place of a member, or -1; members mostly stand in their order, and their names are one and the same text. */
    @SuppressWarnings("StringEquality")
    private int index(String name, int guess) {
        if (guess < members.size() && members.get(guess).name() == name) {
            return guess;
        }
        Integer place = places.get(name);
        return place == null ? -1 : place;
    }

    /** What is wrong with a document, on its way to the reader's caller: to a mapper's user one of Jackson's own. */
    static final class ProblemException extends JsonProcessingException {
        private static final long serialVersionUID = 1L;

        private final transient ProblemCode code;
        private final String pointer;
        private final String text;
        private final transient Object[] details;

        private ProblemException(String pointer, ProblemCode code, String text, Object... details) {
            super(pointer + ": "
                    + Problem.of(code, Optional.empty(), text, details).toString());
            this.code = code;
            this.pointer = pointer;
            this.text = text;
            this.details = details;
        }

        static ProblemException of(JsonParser in, ProblemCode code, String text, Object... details) {
            return new ProblemException(pointer(in), code, text, details);
        }

        static ProblemException at(String pointer, ProblemCode code, String text, Object... details) {
            return new ProblemException(pointer, code, text, details);
        }

        static String pointer(JsonParser in) {
            return in.getParsingContext().pathAsPointer().toString();
        }

        static String text(JsonParser in) throws IOException {
            String text = in.getText();
            return text == null ? String.valueOf(in.currentToken()) : text;
        }

        Problem at(String file) {
            return Problem.of(
                    code,
                    Optional.of(
                            pointer.isEmpty()
                                    ? SourceLocation.ofFile(file)
                                    : SourceLocation.ofAddress(file, pointer, null)),
                    text,
                    details);
        }
    }

    static <T> void register(SimpleModule module, Class<T> type, JsonCodec<T> form) {
        module.addSerializer(type, new FormSerializer<>(type, form));
        module.addDeserializer(type, new FormDeserializer<>(type, form));
    }

    private static final class FormSerializer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient JsonCodec<T> form;

        FormSerializer(Class<T> type, JsonCodec<T> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator out, @Nullable SerializerProvider provider) throws IOException {
            form.write(value, out);
        }
    }

    private static final class FormDeserializer<T> extends StdDeserializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient JsonCodec<T> form;

        FormDeserializer(Class<T> type, JsonCodec<T> form) {
            super(type);
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser in, @Nullable DeserializationContext context) throws IOException {
            return form.read(in);
        }
    }
}
