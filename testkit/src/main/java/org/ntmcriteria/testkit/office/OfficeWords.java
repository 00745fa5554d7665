package org.ntmcriteria.testkit.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of an office: headings, marks, sums, titles, notes. They are a table of their own, so that no reader is
 * tested with what it was told.
 */
final class OfficeWords {
    private static final String TABLE = "office-words.csv";

    private static final Map<String, Map<String, String>> WORDS = load();

    private OfficeWords() {}

    private static Map<String, Map<String, String>> load() {
        Map<String, Map<String, String>> words = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(OfficeWords.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8))) {
            lines.readLine();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] fields = line.split(",", 3);
                String text = fields[2].startsWith("\"")
                        ? fields[2].substring(1, fields[2].length() - 1).replace("\"\"", "\"")
                        : fields[2];
                words.computeIfAbsent(fields[0], use -> new LinkedHashMap<>()).put(fields[1], text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    /** Returns a word. */
    static String get(Object use, Object key) {
        String text = WORDS.getOrDefault(use.toString(), Map.of()).get(key.toString());
        if (text == null) {
            throw new IllegalArgumentException(TABLE + " has no " + use + ", " + key);
        }
        return text;
    }

    /** Checks if there is a word. */
    static boolean has(Object use, Object key) {
        return WORDS.getOrDefault(use.toString(), Map.of()).containsKey(key.toString());
    }

    /** Returns all words of a use, in their order. */
    static List<String> all(Object use) {
        return new ArrayList<>(WORDS.getOrDefault(use.toString(), Map.of()).values());
    }
}
