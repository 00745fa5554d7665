package org.ntmcriteria.rules.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;

/**
 * The notes of the built-in tables in both languages, as {@code table-notes.csv} has them. The tables of the law are
 * written with English notes; those of a custom set stay as they are written. Thread-safe.
 */
public final class TableNotes {
    private static final String FILE = "table-notes.csv";

    /** Read where Vietnamese is asked for. */
    private static final class Vietnamese {
        private static final Map<String, String> NOTES = read();
    }

    private TableNotes() {}

    private static Map<String, String> read() {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> notes = new HashMap<>();
        try (InputStream in = TableNotes.class.getResourceAsStream("/org/ntmcriteria/rules/" + FILE)) {
            for (TableRow row : new TableFile(FILE, in.readAllBytes(), List.of("note", "note_vi"), problems).rows()) {
                notes.put(row.text("note"), row.text("note_vi"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!problems.isEmpty()) {
            throw new CatalogException(problems);
        }
        return Map.copyOf(notes);
    }

    /**
     * Returns a note of a table.
     *
     * @param note the note as the table has it, or empty text
     * @param language the language wanted
     * @return the note, as the table has it where it is in no other language
     */
    public static String in(Language language, String note) {
        return language == Language.VI ? Vietnamese.NOTES.getOrDefault(note, note) : note;
    }
}
