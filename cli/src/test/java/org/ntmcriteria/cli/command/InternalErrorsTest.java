package org.ntmcriteria.cli.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Threads that die of an error of the program, each in a process of its own. */
class InternalErrorsTest {
    private static final int LONG = 120_000;

    @ParameterizedTest
    @CsvSource({
        "worker, IllegalStateException, ntm: internal error, 2",
        "worker, StackOverflowError, ntm: internal error, 1",
        "first, IllegalStateException, ntm: internal error, 2"
    })
    void a_thread_that_dies_ends_the_process_with_its_line(String thread, String error, String line, int lines)
            throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Duser.language=en",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Dying.class.getName(),
                        thread,
                        error)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(LONG, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isEqualTo(Ntm.INTERNAL);
        assertThat(said.lines())
                .hasSize(lines)
                .first()
                .asString()
                .startsWith(line)
                .contains(error);
    }

    /** Dies in a thread, as the words say, while the first thread has more to do. */
    static final class Dying {
        private Dying() {}

        public static void main(String... words) throws InterruptedException {
            new InternalErrors(System.err, words).start();
            Runnable work = () -> {
                if (words[1].equals("StackOverflowError")) {
                    throw new StackOverflowError();
                }
                throw new IllegalStateException("broken \u001b");
            };
            if (words[0].equals("first")) {
                work.run();
            }
            new Thread(work).start();
            Thread.sleep(LONG);
        }
    }
}
