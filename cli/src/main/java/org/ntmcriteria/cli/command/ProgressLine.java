package org.ntmcriteria.cli.command;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicLong;
import javax.annotation.Nullable;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.io.InputFile;
import picocli.CommandLine;

/**
 * How far long work has come: a line on standard error that is written over, with rate and remaining time. It shows on
 * a terminal only, and only where the work takes more than two seconds. Counting is thread-safe.
 */
final class ProgressLine implements AutoCloseable {
    /** What is counted. */
    enum Work {
        READING(1 << 20),
        ASSESSING(1),
        WRITING(1);

        private final long size;

        Work(long size) {
            this.size = size;
        }

        private static final long SMALL_FILE = 10 << 20;

        /**
         * The line.
         *
         * @param done how much is done
         * @param total how much there is; 0 where that is not known
         * @param nanos since the work began
         */
        String line(long done, long total, long nanos, Language language) {
            double seconds = Math.max(nanos, 1) / 1e9;
            long rate = Math.round(done / seconds);
            boolean small = this == READING && total > 0 && total < SMALL_FILE;
            long size = small ? 1 << 10 : this.size;
            String unit = small ? "kB" : this == READING ? "MB" : say(language, "units");
            StringBuilder line = new StringBuilder(say(language, name()))
                    .append(' ')
                    .append(done / size)
                    .append(total > 0 ? "/" + total / size : "")
                    .append(' ')
                    .append(unit)
                    .append(", ")
                    .append(rate / size)
                    .append(' ')
                    .append(unit)
                    .append("/s");
            if (total > done && rate > 0) {
                long left = Math.round((double) (total - done) / rate);
                String time = left >= 60
                        ? say(language, "minutes", "minutes", left / 60, "seconds", left % 60)
                        : say(language, "seconds", "seconds", left);
                line.append(", ").append(say(language, "left", "time", time));
            }
            return line.toString();
        }

        private static String say(Language language, String key, Object... arguments) {
            return CliMessages.MESSAGES.get(language, "progress." + key, arguments);
        }
    }

    private static final long FIRST = 2_000;
    private static final long EVERY = 500;

    private final AtomicLong done = new AtomicLong();
    private final long began = System.nanoTime();
    private final long total;
    private final Work work;
    private final MessageWriter err;
    private final Language language;

    @Nullable private final Thread printer;

    private ProgressLine(CommandLine command, Work work, long total) {
        this.work = work;
        this.total = total;
        err = (MessageWriter) command.getErr();
        language = Ntm.language(command.getParseResult());
        // bin/ntm knows whether standard error is a terminal; Java does not.
        printer = Boolean.getBoolean("ntm.terminal") ? new Thread(this::print) : null;
        if (printer != null) {
            printer.setDaemon(true);
            printer.start();
        }
    }

    /**
     * Work begins.
     *
     * @param command the command line, for its standard error and language
     * @param work what is done
     * @param total how much there is of it
     */
    static ProgressLine of(CommandLine command, Work work, long total) {
        return new ProgressLine(command, work, total);
    }

    /** A file is about to be read. */
    static ProgressLine reading(CommandLine command, String file) throws IOException {
        Path path = Path.of(file);
        return of(command, Work.READING, Files.isRegularFile(path) ? Files.size(path) : 0);
    }

    /** The same input, counted as it is read. */
    InputFile counting(InputFile input) {
        return printer == null ? input : InputFile.of(input.name(), () -> new Counted(input.open(), this));
    }

    void add(long more) {
        done.addAndGet(more);
    }

    private void print() {
        boolean printed = false;
        try {
            Thread.sleep(FIRST);
            while (true) {
                err.replace(work.line(done.get(), total, System.nanoTime() - began, language));
                printed = true;
                Thread.sleep(EVERY);
            }
        } catch (InterruptedException e) {
            if (printed) {
                err.replace("");
            }
        }
    }

    /** The same things, counted as they are gone through. */
    <T> Iterable<T> over(Iterable<T> things) {
        return printer == null
                ? things
                : () -> {
                    Iterator<T> each = things.iterator();
                    return new Iterator<>() {
                        @Override
                        public boolean hasNext() {
                            return each.hasNext();
                        }

                        @Override
                        public T next() {
                            add(1);
                            return each.next();
                        }
                    };
                };
    }

    private static final class Counted extends FilterInputStream {
        private final ProgressLine progress;

        Counted(InputStream in, ProgressLine progress) {
            super(in);
            this.progress = progress;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            progress.add(Math.max(0, read));
            return read;
        }
    }

    @Override
    public void close() {
        if (printer == null) {
            return;
        }
        printer.interrupt();
        try {
            printer.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
