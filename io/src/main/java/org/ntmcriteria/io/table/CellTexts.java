package org.ntmcriteria.io.table;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * Makes the texts of a file's cells those that are read: characters that nobody sees are left out, with one warning for
 * the file. Not thread-safe; used once per file.
 */
final class CellTexts {
    /** No character before it is changed; most texts have none behind it and are passed on at once. */
    private static final char FIRST = '\u00a1';

    private final Consumer<Problem> problems;
    private boolean isReported;

    /**
     * Creates the texts of a file.
     *
     * @param problems takes what is wrong
     */
    CellTexts(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /**
     * Returns a text as it is read.
     *
     * @param written the text as it stands in the file
     * @param place where it stands
     */
    String read(String written, Supplier<SourceLocation> place) {
        return isPlain(written) ? written : withoutInvisible(written, place);
    }

    /** Returns the texts of a row as they are read. */
    List<String> read(List<String> written, Supplier<SourceLocation> place) {
        for (String text : written) {
            if (!isPlain(text)) {
                return written.stream().map(t -> read(t, place)).toList();
            }
        }
        return written;
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST) {
                return false;
            }
        }
        return true;
    }

    private String withoutInvisible(String text, Supplier<SourceLocation> place) {
        StringBuilder visible = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!VietnameseText.isInvisible(c)) {
                if (visible != null) {
                    visible.append(c);
                }
                continue;
            }
            if (visible == null) {
                visible = new StringBuilder(text.length()).append(text, 0, i);
            }
            if (!isReported) {
                isReported = true;
                problems.accept(
                        Problem.of(InputTableProblem.INVISIBLE, Optional.of(place.get()), "U+%04X".formatted((int) c)));
            }
        }
        return visible == null ? text : visible.toString();
    }
}
