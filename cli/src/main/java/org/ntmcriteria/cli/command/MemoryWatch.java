package org.ntmcriteria.cli.command;

import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.ntmcriteria.cli.CliMessages;

/**
 * Says in one line that memory does not do for an input. Java gives up only after it has spent many times what the work
 * took on looking for memory that is not there, and then has none to say so. Thread-safe.
 */
final class MemoryWatch {
    /** No run that ends before is watched, which costs it nothing. */
    private static final long FIRST = 1_000;

    private static final long EVERY = 500;

    /** Memory that is in use after all that can be freed was, as a part of all, and time taken for it, of all. */
    private static final double FULL = 0.92;

    private static final double BUSY = 0.5;

    /** Takes what Java says while the process ends: it would add that it had no memory to note the end. */
    private static final PrintStream NOTHING = new PrintStream(OutputStream.nullOutputStream());

    /** What is said where there is no memory for more. */
    private static final byte[] SHORT = "ntm: not enough memory\n".getBytes(StandardCharsets.US_ASCII);

    private final String[] arguments;
    private final PrintStream err;
    private final AtomicBoolean said = new AtomicBoolean();

    /** The line, made while there was memory for it. */
    private volatile byte[] line = {};

    MemoryWatch(PrintStream err, String[] arguments) {
        this.err = err;
        this.arguments = arguments;
    }

    /** Ends the process where memory does not do. */
    void start() {
        Thread watching = new Thread(() -> {
            if (isExhausted()) {
                end();
            }
        });
        watching.setDaemon(true);
        watching.start();
    }

    /** Says it and ends the process. */
    void end() {
        try {
            say();
        } finally {
            exit(Ntm.INTERNAL);
        }
    }

    /** Ends the process, also where no memory is left for what is to be done before. */
    static void exit(int code) {
        System.setErr(NOTHING);
        try {
            System.exit(code);
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(code);
        }
    }

    /** Prints the line, once. */
    void say() {
        if (said.compareAndSet(false, true)) {
            byte[] ready = line.length > 0 ? line : line();
            err.write(ready, 0, ready.length);
            err.flush();
        }
    }

    private byte[] line() {
        try {
            return full();
        } catch (OutOfMemoryError e) {
            return SHORT;
        }
    }

    private byte[] full() {
        return (CliMessages.line(UserLanguage.of(arguments), "internal.memory", "option", "JAVA_TOOL_OPTIONS=-Xmx4g")
                        + System.lineSeparator())
                .getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Waits until memory is full and most of the time goes into collecting it; false where the thread is interrupted.
     */
    private boolean isExhausted() {
        try {
            if (!pause(FIRST)) {
                return false;
            }
            line = line();
            return becomesFull();
        } catch (OutOfMemoryError e) {
            return true;
        }
    }

    private static boolean becomesFull() {
        List<MemoryPoolMXBean> pools = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP && pool.isCollectionUsageThresholdSupported())
                .filter(pool ->
                        pool.isUsageThresholdSupported() && pool.getUsage().getMax() > 0)
                .toList();
        pools.forEach(pool ->
                pool.setCollectionUsageThreshold((long) (FULL * pool.getUsage().getMax())));
        List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
        long began = System.nanoTime();
        long collecting = time(collectors);
        while (pause(EVERY)) {
            long now = System.nanoTime();
            long collected = time(collectors);
            boolean isBusy = (collected - collecting) * 1e6 > BUSY * (now - began);
            if (isBusy && isFull(pools)) {
                return true;
            }
            began = now;
            collecting = collected;
        }
        return false;
    }

    private static boolean isFull(List<MemoryPoolMXBean> pools) {
        for (MemoryPoolMXBean pool : pools) {
            if (pool.isCollectionUsageThresholdExceeded()) {
                return true;
            }
        }
        return false;
    }

    private static long time(List<GarbageCollectorMXBean> collectors) {
        long time = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            time += collector.getCollectionTime();
        }
        return time;
    }

    private static boolean pause(long milliseconds) {
        try {
            Thread.sleep(milliseconds);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
