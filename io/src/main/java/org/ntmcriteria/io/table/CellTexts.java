package org.ntmcriteria.io.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.io.IoMessages;

/**
 * Makes the texts of a file's cells those that are read: those of an encoding from before Unicode are converted, or
 * recognised and refused, and characters that nobody sees are left out, with one warning for the file. Not thread-safe;
 * used once per file.
 */
final class CellTexts {
    /** No character before it is changed; most texts have none behind it and are passed on at once. */
    private static final char FIRST = '\u00a1';

    private final String file;
    private final Optional<TextEncoding> encoding;
    private final Consumer<Problem> problems;
    private final EncodingGuess guess = new EncodingGuess();
    private boolean isReported;
    private boolean areForeign;

    /**
     * Creates the texts of a file.
     *
     * @param file the file's name
     * @param encoding the encoding that they are in, if not in Unicode
     * @param problems takes what is wrong
     */
    CellTexts(String file, Optional<TextEncoding> encoding, Consumer<Problem> problems) {
        this.file = file;
        this.encoding = encoding;
        this.problems = problems;
    }

    /** Checks if the texts are in another encoding, which was reported; there is nothing to read then. */
    boolean areForeign() {
        return areForeign;
    }

    /**
     * Returns a text as it is read.
     *
     * @param written the text as it stands in the file
     * @param place where it stands
     */
    String read(String written, Supplier<SourceLocation> place) {
        if (isPlain(written)) {
            return written;
        }
        if (encoding.isPresent()) {
            return withoutInvisible(encoding.get().toUnicode(written), place);
        }
        if (!areForeign) {
            guess.add(written).ifPresent(this::refuse);
        }
        // One of the characters is a letter in another encoding.
        return areForeign ? written : withoutInvisible(written, place);
    }

    private void refuse(TextEncoding found) {
        areForeign = true;
        problems.accept(foreign(file, found));
    }

    /** Returns the problem of a file in another encoding than Unicode. */
    static Problem foreign(String file, TextEncoding encoding) {
        return Problem.of(
                FileProblem.UNREADABLE_FILE,
                Optional.of(SourceLocation.ofFile(file)),
                file,
                IoMessages.MESSAGES.text(
                        "file.encoding",
                        "encoding",
                        encoding.name(),
                        "option",
                        encoding.name().toLowerCase(Locale.ROOT)));
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
        String visible = VietnameseText.withoutInvisible(text);
        if (!isReported && visible.length() < text.length()) {
            isReported = true;
            int first = text.chars()
                    .filter(c -> VietnameseText.isInvisible((char) c))
                    .findFirst()
                    .orElseThrow();
            problems.accept(
                    Problem.of(InputTableProblem.INVISIBLE, Optional.of(place.get()), "U+%04X".formatted(first)));
        }
        return visible;
    }
}
