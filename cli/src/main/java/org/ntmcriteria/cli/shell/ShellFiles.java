package org.ntmcriteria.cli.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.cli.SameFile;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;
import org.ntmcriteria.io.SystemReason;

/** The files that a session reads, which it does not write, and those that it writes. Thread-safe. */
final class ShellFiles {
    private static final Set<Path> READ = ConcurrentHashMap.newKeySet();

    /** Writes something. */
    @FunctionalInterface
    interface Saver {
        void save(Path file) throws IOException;
    }

    private ShellFiles() {}

    /** Returns a file to be read. */
    static InputFile input(String file) {
        Path path = Path.of(file);
        READ.add(path.toAbsolutePath());
        return InputFile.of(path);
    }

    /**
     * Writes a file.
     *
     * @throws IllegalArgumentException if the session has read it
     * @throws UncheckedIOException if it cannot be written
     */
    static void write(String file, Language language, Saver saver) {
        Path target = Path.of(file);
        if (READ.stream().anyMatch(input -> SameFile.areOne(input, target))) {
            throw new IllegalArgumentException(CliMessages.MESSAGES.get(language, "shell.savedOnInput", "file", file));
        }
        try {
            saver.save(target);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    CliMessages.MESSAGES.get(
                            language, "unusable.cannotWrite", "file", file, "reason", SystemReason.of(e)),
                    e);
        }
        ShellPrinter.line(CliMessages.MESSAGES.get(language, "shell.saved", "file", file));
    }
}
