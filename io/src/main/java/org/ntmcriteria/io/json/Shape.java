package org.ntmcriteria.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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
import org.ntmcriteria.core.Place;
import org.ntmcriteria.core.Problem;
import org.ntmcriteria.core.ProblemCode;
import org.ntmcriteria.core.UnreadableTextException;

/**
 * How a value stands in JSON: an object's members in order, with how each is written and read. One definition serves
 * both directions; unknown, doubled and missing members are errors.
 *
 * @param <T> the value's type
 */
final class Shape<T> implements Form<T> {
    /** The members read so far, by their place in the shape. */
    static final class Members {
        private final Object[] values;
        private final Map<String, Integer> places;

        private Members(int size, Map<String, Integer> places) {
            this.values = new Object[size];
            this.places = places;
        }

        @SuppressWarnings("unchecked")
        <V> V get(String name) {
            return (V) values[places.get(name)];
        }

        @SuppressWarnings("unchecked")
        <V> Optional<V> find(String name) {
            return Optional.ofNullable((V) values[places.get(name)]);
        }

        @SuppressWarnings("unchecked")
        <V> List<V> list(String name) {
            Object value = values[places.get(name)];
            return value == null ? List.of() : (List<V>) value;
        }
    }

    private record Member<T, V>(String name, boolean required, Function<T, V> getter, Form<V> form) {
        void write(T value, JsonGenerator out) throws IOException {
            V member = getter.apply(value);
            if (member != null && !(member instanceof List<?> list && list.isEmpty() && !required)) {
                out.writeFieldName(name);
                form.write(member, out);
            }
        }
    }

    private final List<Member<T, ?>> members = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private Function<Members, T> maker = m -> {
        throw new IllegalStateException("the shape cannot be read");
    };

    static <T> Shape<T> of(Class<T> type) {
        return new Shape<>();
    }

    /** A member that is always there. */
    <V> Shape<T> with(String name, Form<V> form, Function<T, V> getter) {
        return add(name, true, form, getter);
    }

    /** A member that is there where the value has it. */
    <V> Shape<T> maybe(String name, Form<V> form, Function<T, Optional<V>> getter) {
        return add(name, false, form, value -> getter.apply(value).orElse(null));
    }

    /** A list that is left out where it is empty. */
    <V> Shape<T> maybeList(String name, Form<V> form, Function<T, List<V>> getter) {
        return add(name, false, Form.list(form), getter);
    }

    /** A text made from the other members: written, left out if null, and passed over in reading. */
    Shape<T> derived(String name, Function<T, String> getter) {
        return add(name, false, Form.TEXT, getter);
    }

    private <V> Shape<T> add(String name, boolean required, Form<V> form, Function<T, V> getter) {
        places.put(name, members.size());
        members.add(new Member<>(name, required, getter, form));
        return this;
    }

    Shape<T> madeBy(Function<Members, T> factory) {
        maker = factory;
        return this;
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (Member<T, ?> member : members) {
            member.write(value, out);
        }
        out.writeEndObject();
    }

    @Override
    public T read(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw JsonProblem.of(in, ProblemCode.JSON_VALUE, JsonProblem.text(in), "an object { … }");
        }
        Members read = new Members(members.size(), places);
        String pointer = JsonProblem.pointer(in);
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            Integer place = places.get(name);
            if (place == null) {
                throw JsonProblem.of(
                        in,
                        ProblemCode.JSON_PROPERTY,
                        name,
                        String.join(" ", members.stream().map(Member::name).toList()));
            }
            in.nextToken();
            read.values[place] = members.get(place).form().read(in);
        }
        for (Member<T, ?> member : members) {
            if (member.required() && read.values[places.get(member.name())] == null) {
                throw JsonProblem.at(pointer, ProblemCode.JSON_MISSING, member.name());
            }
        }
        try {
            return maker.apply(read);
        } catch (UnreadableTextException e) {
            throw JsonProblem.at(pointer, ProblemCode.JSON_VALUE, e.text(), e.accepted());
        } catch (IllegalArgumentException e) {
            throw JsonProblem.at(pointer, ProblemCode.JSON_VALUE, "{ … }", String.valueOf(e.getMessage()));
        }
    }

    /** What is wrong with a document, on its way to the reader's caller. */
    static final class JsonProblem extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient ProblemCode code;
        private final String pointer;
        private final String text;
        private final transient Object[] details;

        private JsonProblem(String pointer, ProblemCode code, String text, Object... details) {
            super(pointer + ": "
                    + Problem.of(code, Optional.empty(), text, details).toString());
            this.code = code;
            this.pointer = pointer;
            this.text = text;
            this.details = details;
        }

        static JsonProblem of(JsonParser in, ProblemCode code, String text, Object... details) {
            return new JsonProblem(pointer(in), code, text, details);
        }

        static JsonProblem at(String pointer, ProblemCode code, String text, Object... details) {
            return new JsonProblem(pointer, code, text, details);
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
                    Optional.of(pointer.isEmpty() ? Place.ofFile(file) : Place.ofAddress(file, pointer, null)),
                    text,
                    details);
        }
    }

    static <T> void register(SimpleModule module, Class<T> type, Form<T> form) {
        module.addSerializer(type, new FormSerializer<>(type, form));
        module.addDeserializer(type, new FormDeserializer<>(type, form));
    }

    private static final class FormSerializer<T> extends StdSerializer<T> {
        private static final long serialVersionUID = 1L;

        private final transient Form<T> form;

        FormSerializer(Class<T> type, Form<T> form) {
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

        private final transient Form<T> form;

        FormDeserializer(Class<T> type, Form<T> form) {
            super(type);
            this.form = form;
        }

        @Override
        public T deserialize(JsonParser in, @Nullable DeserializationContext context) throws IOException {
            return form.read(in);
        }
    }
}
