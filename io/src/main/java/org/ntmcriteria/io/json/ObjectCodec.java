package org.ntmcriteria.io.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.io.IoMessages;

/**
 * Writes values as JSON objects and reads them back: the members in their order, each with its codec and the method
 * that returns it. One definition serves both directions.
 *
 * <p>Members are read in any order. An unknown, repeated or missing member is a {@link ProblemException}.
 *
 * @param <T> the type
 */
final class ObjectCodec<T> implements JsonCodec<T> {
    /** The members of an object that has been read. */
    static final class Members {
        private final ObjectCodec<?> codec;
        private final Object[] values;
        private int next;

        private Members(ObjectCodec<?> codec) {
            this.codec = codec;
            this.values = new Object[codec.members.size()];
        }

        /** Members are mostly asked for in their order. */
        private Object value(String name) {
            int index = codec.index(name, next);
            next = index + 1;
            return values[index];
        }

        /** Returns a member, or null if it is missing, as only an optional one can be. */
        @SuppressWarnings("unchecked")
        <V> V get(String name) {
            return (V) value(name);
        }

        /** Returns an optional member. */
        @SuppressWarnings("unchecked")
        <V> Optional<V> find(String name) {
            return Optional.ofNullable((V) value(name));
        }

        /** Returns a list, empty if it is missing. */
        @SuppressWarnings("unchecked")
        <V> List<V> list(String name) {
            Object value = value(name);
            return value == null ? List.of() : (List<V>) value;
        }
    }

    /** A text made from other members: nothing is read from it. */
    private static final JsonCodec<String> DERIVED = new JsonCodec<>() {
        @Override
        public void write(String value, JsonGenerator out) throws IOException {
            out.writeString(value);
        }

        @Override
        public String read(JsonParser in) throws IOException {
            if (in.currentToken() != JsonToken.VALUE_STRING) {
                throw ProblemException.value(in, IoMessages.MESSAGES.text("accepted.string"));
            }
            // Spares the parser decoding a text that nobody asks for.
            return "";
        }
    };

    /**
     * One member.
     *
     * @param getter returns the member's value, or null if the member is left out
     */
    private record Member<T, V>(
            String name, SerializedString encodedName, boolean isRequired, Function<T, V> getter, JsonCodec<V> codec) {
        void write(T value, JsonGenerator out) throws IOException {
            V member = getter.apply(value);
            if (member != null) {
                out.writeFieldName(encodedName);
                codec.write(member, out);
            }
        }
    }

    private final List<Member<T, ?>> members = new ArrayList<>();
    private final Map<String, Integer> indexes = new HashMap<>();
    private Function<Members, T> factory;

    private ObjectCodec(Class<T> type) {
        factory = m -> {
            throw new IllegalStateException(type.getSimpleName() + " is written only");
        };
    }

    /** Returns a codec without members, which are then added in the order in which they are written. */
    static <T> ObjectCodec<T> of(Class<T> type) {
        return new ObjectCodec<>(type);
    }

    /** Adds a member that every object has. */
    <V> ObjectCodec<T> required(String name, JsonCodec<V> codec, Function<T, V> getter) {
        return add(name, true, codec, getter);
    }

    /** Adds a member that is left out where it is empty. */
    <V> ObjectCodec<T> optional(String name, JsonCodec<V> codec, Function<T, Optional<V>> getter) {
        return add(name, false, codec, value -> getter.apply(value).orElse(null));
    }

    /** Adds a list that is left out where it is empty. */
    <V> ObjectCodec<T> optionalList(String name, JsonCodec<V> element, Function<T, List<V>> getter) {
        return add(name, false, JsonCodec.list(element), value -> {
            List<V> list = getter.apply(value);
            return list.isEmpty() ? null : list;
        });
    }

    /** Adds a text made from the other members: left out where it is null, and ignored in reading. */
    ObjectCodec<T> derived(String name, Function<T, String> getter) {
        return add(name, false, DERIVED, getter);
    }

    private <V> ObjectCodec<T> add(String name, boolean isRequired, JsonCodec<V> codec, Function<T, V> getter) {
        indexes.put(name, members.size());
        members.add(new Member<>(name, new SerializedString(name), isRequired, getter, codec));
        return this;
    }

    /**
     * Sets what makes a value from the members that were read; without it the codec only writes.
     *
     * @param made the factory; an {@link IllegalArgumentException} of it becomes a problem of the object
     */
    ObjectCodec<T> madeBy(Function<Members, T> made) {
        factory = made;
        return this;
    }

    @Override
    public void write(T value, JsonGenerator out) throws IOException {
        out.writeStartObject();
        for (int index = 0; index < members.size(); index++) {
            members.get(index).write(value, out);
        }
        out.writeEndObject();
    }

    @Override
    public T read(JsonParser in) throws IOException {
        if (in.currentToken() != JsonToken.START_OBJECT) {
            throw ProblemException.value(in, IoMessages.MESSAGES.text("accepted.object", "object", "{ … }"));
        }
        Members read = new Members(this);
        long seen = 0;
        int next = 0;
        for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
            int index = index(name, next);
            if (index < 0) {
                throw ProblemException.of(in, JsonProblem.PROPERTY, name, names());
            }
            if ((seen >>> index & 1) != 0) {
                throw ProblemException.of(in, JsonProblem.DOUBLED, name);
            }
            seen |= 1L << index;
            next = index + 1;
            in.nextToken();
            read.values[index] = members.get(index).codec().read(in);
        }
        for (int index = 0; index < read.values.length; index++) {
            if (read.values[index] == null && members.get(index).isRequired()) {
                throw ProblemException.of(
                        in, JsonProblem.MISSING, members.get(index).name());
            }
        }
        // At its end the object is the parser's position, so that these problems are the object's.
        try {
            return factory.apply(read);
        } catch (UnreadableTextException e) {
            throw ProblemException.of(in, JsonProblem.VALUE, e.text(), e.accepted());
        } catch (InvalidValueException e) {
            throw ProblemException.of(in, JsonProblem.VALUE, "{ … }", e.rule());
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(in, JsonProblem.VALUE, "{ … }", String.valueOf(e.getMessage()));
        }
    }

    private String names() {
        return String.join(" ", members.stream().map(Member::name).toList());
    }

    /**
     * Returns the index of a member, or -1 if there is none of that name.
     *
     * @param guess the index to try first, since members mostly come in their order and parsers intern their names
     */
    @SuppressWarnings("StringEquality")
    private int index(String name, int guess) {
        if (guess < members.size() && members.get(guess).name() == name) {
            return guess;
        }
        Integer index = indexes.get(name);
        return index == null ? -1 : index;
    }
}
