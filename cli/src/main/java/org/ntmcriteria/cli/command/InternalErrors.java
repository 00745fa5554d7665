package org.ntmcriteria.cli.command;

import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.text.Language;

/**
 * Says that the program itself is at fault, and ends the process where a thread dies of that: Java would print what
 * helps nobody, and go on without the thread or end as if the input were at fault. Thread-safe.
 */
final class InternalErrors implements Thread.UncaughtExceptionHandler {
    private final PrintStream err;
    private final String[] arguments;
    private final AtomicBoolean said = new AtomicBoolean();

    InternalErrors(PrintStream err, String[] arguments) {
        this.err = err;
        this.arguments = arguments;
    }

    /** Takes what no thread catches from now on. */
    void start() {
        Thread.setDefaultUncaughtExceptionHandler(this);
    }

    @Override
    public void uncaughtException(Thread thread, Throwable e) {
        if (e instanceof OutOfMemoryError) {
            // What other threads lack, the one that waits for them lacks too, and says it.
            return;
        }
        if (said.compareAndSet(false, true)) {
            print(
                    e,
                    new MessageWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8)),
                    UserLanguage.of(arguments));
        }
        MemoryWatch.exit(Ntm.INTERNAL);
    }

    /** Prints an error in one line, and the place in this program where it was found. */
    static void print(Throwable e, PrintWriter err, Language language) {
        err.println(CliMessages.line(language, "internal.error", "error", e));
        if (e instanceof Error) {
            // A stack overflow has a thousand lines of which none helps.
            return;
        }
        for (StackTraceElement element : e.getStackTrace()) {
            if (element.getClassName().startsWith("org.ntmcriteria")) {
                err.println("ntm:   at " + element);
                break;
            }
        }
    }
}
