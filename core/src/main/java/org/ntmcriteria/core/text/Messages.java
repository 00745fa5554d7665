package org.ntmcriteria.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The sentences of one module, a file {@code messages_TAG.properties} (UTF-8) for each {@link Language}.
 *
 * <p>A sentence names its arguments: {@code {set} has no indicator '{text}'}. An argument is a {@link Text}, which
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
        return arguments.length == 0 ? new Sentence(this, key, Map.of()) : new Sentence(this, key, named(arguments));
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
        return template(language, key).fill(language, arguments);
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
        return Collections.unmodifiableSet(new TreeSet<>(template(language, key).names));
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

    private static Map<String, Object> named(Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("names and values come in pairs, got " + namesAndValues.length);
        }
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(map);
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

    private Map<String, Template> read(Language language) {
        Properties properties = new Properties();
        try (InputStream in = anchor.getResourceAsStream(file(language))) {
            if (in == null) {
                throw new IllegalStateException("no file " + file(language));
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, Template> read = new HashMap<>();
        for (String key : properties.stringPropertyNames()) {
            read.put(key, new Template(key, properties.getProperty(key)));
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

    /** A sentence cut at its arguments, once. */
    private static final class Template {
        private final String key;
        private final List<String> literals = new ArrayList<>();
        private final List<String> names = new ArrayList<>();

        Template(String key, String sentence) {
            this.key = key;
            int from = 0;
            for (int open = sentence.indexOf('{'); open >= 0; open = sentence.indexOf('{', from)) {
                int close = sentence.indexOf('}', open);
                literals.add(sentence.substring(from, open));
                names.add(sentence.substring(open + 1, close));
                from = close + 1;
            }
            literals.add(sentence.substring(from));
        }

        String fill(Language language, Object[] arguments) {
            if (names.isEmpty()) {
                return literals.get(0);
            }
            StringBuilder text = new StringBuilder(literals.get(0));
            for (int i = 0; i < names.size(); i++) {
                text.append(word(language, argument(names.get(i), arguments))).append(literals.get(i + 1));
            }
            return text.toString();
        }

        String fill(Language language, Map<String, ?> arguments) {
            if (names.isEmpty()) {
                return literals.get(0);
            }
            StringBuilder text = new StringBuilder(literals.get(0));
            for (int i = 0; i < names.size(); i++) {
                Object argument = arguments.get(names.get(i));
                if (argument == null) {
                    throw missing(names.get(i));
                }
                text.append(word(language, argument)).append(literals.get(i + 1));
            }
            return text.toString();
        }

        private Object argument(String name, Object[] arguments) {
            for (int i = 0; i + 1 < arguments.length; i += 2) {
                if (name.equals(arguments[i])) {
                    return arguments[i + 1];
                }
            }
            throw missing(name);
        }

        private IllegalArgumentException missing(String name) {
            return new IllegalArgumentException("sentence '" + key + "' needs the argument '" + name + "'");
        }
    }

    /** A sentence with its arguments. */
    private record Sentence(Messages messages, String key, Map<String, Object> arguments) implements Text {
        @Override
        public String in(Language language) {
            return messages.get(language, key, arguments);
        }

        @Override
        public String toString() {
            return in(Language.EN);
        }
    }
}
