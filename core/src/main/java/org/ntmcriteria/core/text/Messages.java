package org.ntmcriteria.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.annotation.Nullable;

/**
 * The sentences of one module, a file {@code messages_TAG.properties} (UTF-8) for each {@link Language}.
 *
 * <p>A sentence names its arguments: {@code {set} has no indicator '{text}'}. Words that go by a number stand with its
 * name, for one and for any other number: {@code {count} {count|unit|units}}. An argument is a {@link Text}, which
 * speaks the sentence's language, a day or a list, which the language's {@link LanguageFormat} writes, or anything
 * else, which stands as its {@code toString} says. Files are read when a sentence in their language is first asked for.
 * Immutable to the eye and thread-safe.
 */
public final class Messages {
    private final Class<?> anchor;
    private final String folder;
    private final Map<Language, Map<String, Template>> templates = new ConcurrentHashMap<>();

    private Messages(Class<?> anchor, String folder) {
        this.anchor = anchor;
        this.folder = folder;
    }

    /**
     * Returns the sentences that stand in a folder of a module's resources.
     *
     * @param anchor a class of the module
     * @param folder the absolute folder in its jar, such as {@code /org/ntmcriteria/rules}
     * @return the sentences
     */
    public static Messages in(Class<?> anchor, String folder) {
        return new Messages(anchor, folder);
    }

    /**
     * Returns a sentence with its arguments, in every language.
     *
     * @param key the sentence's key
     * @param arguments names and values in turn
     * @return the text
     * @throws IllegalArgumentException if a name has no value
     */
    public Text text(String key, Object... arguments) {
        if (arguments.length % 2 != 0) {
            throw new IllegalArgumentException("arguments of '" + key + "' are names and values in turn");
        }
        return new Sentence(this, key, Arrays.asList(arguments));
    }

    /**
     * Returns a sentence in one language.
     *
     * @param language the language wanted
     * @param key the sentence's key
     * @param arguments names and values in turn
     * @return the sentence
     * @throws IllegalArgumentException if there is no such sentence, or an argument that it names is not given
     */
    public String get(Language language, String key, Object... arguments) {
        return template(language, key).fill(language, arguments);
    }

    /**
     * Returns a sentence in one language.
     *
     * @param language the language wanted
     * @param key the sentence's key
     * @param arguments the values by name
     * @return the sentence
     * @throws IllegalArgumentException if there is no such sentence, or an argument that it names is not given
     */
    public String get(Language language, String key, Map<String, ?> arguments) {
        return get(
                language,
                key,
                arguments.entrySet().stream()
                        .flatMap(e -> Stream.of(e.getKey(), e.getValue()))
                        .toArray());
    }

    /**
     * Returns the keys of a language's sentences.
     *
     * @param language a language
     * @return the keys, sorted
     */
    public Set<String> keys(Language language) {
        return Collections.unmodifiableSet(new TreeSet<>(of(language).keySet()));
    }

    /**
     * Returns the names of the arguments of a sentence.
     *
     * @param language a language
     * @param key the sentence's key
     * @return the names, sorted
     */
    public Set<String> argumentNames(Language language, String key) {
        return Collections.unmodifiableSet(new TreeSet<>(template(language, key).names()));
    }

    /**
     * Returns the folder that the files lie in.
     *
     * @return the folder, which tells the modules apart
     */
    @Override
    public String toString() {
        return folder;
    }

    private Template template(Language language, String key) {
        Template template = of(language).get(key);
        if (template == null) {
            throw new IllegalArgumentException("no sentence '" + key + "' in " + file(language));
        }
        return template;
    }

    private Map<String, Template> of(Language language) {
        Map<String, Template> found = templates.get(language);
        if (found == null) {
            found = read(language);
            templates.put(language, found);
        }
        return found;
    }

    private String file(Language language) {
        return folder + "/messages_" + language.tag() + ".properties";
    }

    /** Reads lines of {@code key=sentence}; every start of a program waits for it, so nothing else is understood. */
    private Map<String, Template> read(Language language) {
        String text;
        try (InputStream in = anchor.getResourceAsStream(file(language))) {
            if (in == null) {
                throw new IllegalStateException("no file " + file(language));
            }
            text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Template> read = new HashMap<>();
        int end;
        for (int start = 0; start < text.length(); start = end + 1) {
            end = text.indexOf('\n', start);
            if (end < 0) {
                end = text.length();
            }
            int equals = text.indexOf('=', start);
            if (equals > 0 && equals < end && text.charAt(start) != '#') {
                String key = text.substring(start, equals);
                read.put(key, new Template(key, text.substring(equals + 1, end)));
            }
        }
        return read;
    }

    /**
     * Returns an argument as it stands in a sentence.
     *
     * @param language the sentence's language
     * @param argument a {@link Text}, a day, a list, or any other value
     * @return the argument in words
     */
    public static String word(Language language, Object argument) {
        if (argument instanceof String text) {
            return text;
        }
        if (argument instanceof Text text) {
            return text.in(language);
        }
        if (argument instanceof LocalDate day) {
            return language.format().date(day);
        }
        if (argument instanceof List<?> list) {
            List<String> words = new ArrayList<>();
            for (Object one : list) {
                words.add(word(language, one));
            }
            return language.format().list(words);
        }
        return String.valueOf(argument);
    }

    /** A sentence, cut at its arguments when it is first needed. */
    private static final class Template {
        private final String key;
        private final String sentence;

        @Nullable private volatile Parts parts;

        Template(String key, String sentence) {
            this.key = key;
            this.sentence = sentence;
        }

        /** The arguments, and the text before each and behind the last. */
        private record Parts(String[] literals, Slot[] slots) {}

        /**
         * The place of an argument, or of words that go by it.
         *
         * @param name the argument's name
         * @param words the words for one and for any other number, or none where the argument itself stands
         */
        private record Slot(String name, String[] words) {
            static Slot of(String text) {
                String[] parts = text.split("\\|", -1);
                return new Slot(parts[0], Arrays.copyOfRange(parts, 1, parts.length));
            }

            String fill(String argument) {
                if (words.length == 0) {
                    return argument;
                }
                return argument.equals("1") ? words[0] : words[1];
            }
        }

        private Parts parts() {
            Parts cut = parts;
            if (cut == null) {
                cut = cut();
                parts = cut;
            }
            return cut;
        }

        private Parts cut() {
            List<String> literals = new ArrayList<>();
            List<Slot> slots = new ArrayList<>();
            int from = 0;
            for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
                int close = sentence.indexOf('}', open);
                literals.add(sentence.substring(from, open));
                slots.add(Slot.of(sentence.substring(open + 1, close)));
                from = close + 1;
            }
            literals.add(sentence.substring(from));
            return new Parts(literals.toArray(new String[0]), slots.toArray(new Slot[0]));
        }

        List<String> names() {
            List<String> names = new ArrayList<>();
            for (Slot slot : parts().slots) {
                names.add(slot.name);
            }
            return names;
        }

        String fill(Language language, Object[] arguments) {
            Parts cut = parts();
            Slot[] slots = cut.slots;
            String[] literals = cut.literals;
            if (slots.length == 0) {
                return sentence;
            }
            StringBuilder text = new StringBuilder(literals[0]);
            for (int i = 0; i < slots.length; i++) {
                String argument = word(language, argument(slots[i].name, arguments));
                text.append(slots[i].fill(argument)).append(literals[i + 1]);
            }
            return text.toString();
        }

        private Object argument(String name, Object[] arguments) {
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                if (name.equals(arguments[i])) {
                    return arguments[i + 1];
                }
            }
            throw new IllegalArgumentException("sentence '" + key + "' needs the argument '" + name + "'");
        }
    }

    /** A sentence with its arguments. */
    private record Sentence(Messages messages, String key, List<Object> arguments) implements Text {
        @Override
        public String in(Language language) {
            return messages.get(language, key, arguments.toArray());
        }

        @Override
        public String toString() {
            return in(Language.EN);
        }
    }
}
