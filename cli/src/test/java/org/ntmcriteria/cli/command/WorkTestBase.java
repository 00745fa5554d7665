package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Checks that the work of a run grows with its input: twice as much of what once blew up makes at most two and a half
 * times as much work. The work is counted as the bytes that the run allocates, which no other load on the machine
 * changes. A loop that compares without allocating does not show; that none goes through all lines for each line is a
 * matter of how they are kept ({@code DateRangeIndex}, {@code SetIndex}, {@code ReportFigures}).
 */
abstract class WorkTestBase extends CommandTestBase {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** The words of a call with an input of a size. */
    interface Sized {
        String[] of(int size) throws IOException;
    }

    static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining());
    }

    static void assertProportional(int size, Sized call) throws IOException {
        // What is loaded once is loaded before.
        work(call.of(size / 2));
        long once = work(call.of(size));
        long twice = work(call.of(2 * size));
        assertThat((double) twice / once).as("%s and %s bytes", once, twice).isLessThan(2.5);
    }

    private static long work(String[] call) {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        Run run = ntm(call);
        // 2 would be a file that was not read.
        assertThat(run.exit()).as(run.err()).isLessThan(2);
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }
}
