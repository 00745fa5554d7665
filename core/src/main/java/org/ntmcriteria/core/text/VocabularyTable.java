package org.ntmcriteria.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A small table among a module's resources that lists the codes of a vocabulary, such as the columns of the acts'
 * annexes (UTF-8, fields between commas, without quotes).
 */
public final class VocabularyTable {
    private VocabularyTable() {}

    /**
     * Returns the lines of a table.
     *
     * @param anchor a class of the module
     * @param resource the absolute name of the table in the module's jar
     * @param fields the number of columns
     * @return the fields of each line below the header
     * @throws IllegalStateException if there is no such table, or one of its lines has another number of fields
     */
    public static List<List<String>> lines(Class<?> anchor, String resource, int fields) {
        List<List<String>> lines = new ArrayList<>();
        for (String line : text(anchor, resource).split("\n", -1)) {
            if (!line.isEmpty()) {
                List<String> parts = List.of(line.split(",", -1));
                if (parts.size() != fields) {
                    throw new IllegalStateException(resource + ": " + fields + " fields needed: " + line);
                }
                lines.add(parts);
            }
        }
        return lines.subList(1, lines.size());
    }

    private static String text(Class<?> anchor, String resource) {
        try (InputStream in = anchor.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no file " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
