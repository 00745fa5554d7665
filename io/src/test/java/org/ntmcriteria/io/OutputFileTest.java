package org.ntmcriteria.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
    @TempDir
    Path folder;

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void a_file_is_replaced_when_all_of_it_is_written() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        OutputFile.writeText(file, out -> {
            out.write("new");
            out.flush();
            assertThat(file).hasContent("old");
        });
        assertThat(file).hasContent("new");
        assertThat(files()).containsExactly("a.txt");
    }

    @Test
    void a_failure_leaves_the_old_file_and_nothing_beside_it() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        assertThatThrownBy(() -> OutputFile.writeText(file, out -> {
                    out.write("x".repeat(100_000));
                    throw new UncheckedIOException(new IOException("No space left on device"));
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThatThrownBy(() -> OutputFile.writeText(file, out -> {
                    throw new IllegalStateException("no result");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        assertThat(files()).containsExactly("a.txt");
    }

    @Test
    void a_link_is_followed_and_permissions_stay() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link.txt"), Path.of("a.txt"));
        OutputFile.writeText(link, out -> out.write("new"));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void what_is_no_file_is_written_directly() throws IOException {
        OutputFile.writeText(Path.of("/dev/null"), out -> out.write("gone"));
        assertThatThrownBy(() -> OutputFile.writeText(Path.of("/dev/full"), out -> out.write("x".repeat(100_000))))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> OutputFile.writeText(folder.resolve("no/such.txt"), out -> out.write("x")))
                .isInstanceOf(NotDirectoryException.class);
    }

    @Test
    void of_two_who_write_at_once_one_file_stands_whole() throws Exception {
        Path file = folder.resolve("a.txt");
        List<Thread> writers = Stream.of("a", "b", "c")
                .map(letter -> new Thread(() -> {
                    for (int i = 0; i < 50; i++) {
                        try {
                            OutputFile.writeText(file, out -> out.write(letter.repeat(50_000)));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        for (Thread writer : writers) {
            writer.join();
        }
        String text = Files.readString(file);
        assertThat(text).hasSize(50_000).isEqualTo(text.substring(0, 1).repeat(50_000));
        assertThat(files()).containsExactly("a.txt");
    }

    @Test
    void an_ended_process_leaves_the_old_file_and_nothing_that_stays() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        for (boolean killed : new boolean[] {false, true}) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            EndlessWriter.class.getName(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(process.getInputStream().readNBytes(7)).isEqualTo("writing".getBytes(StandardCharsets.UTF_8));
            assertThat(files()).hasSize(2);
            if (killed) {
                process.destroyForcibly().waitFor();
            } else {
                process.destroy();
                process.waitFor();
                assertThat(files()).containsExactly("a.txt");
            }
            assertThat(file).hasContent("old");
        }
        assertThat(files()).hasSize(2);
        OutputFile.writeText(file, out -> out.write("new"));
        assertThat(files()).containsExactly("a.txt");
        assertThat(file).hasContent("new");
    }

    /** Begins a file and never ends it. */
    static final class EndlessWriter {
        private EndlessWriter() {}

        public static void main(String[] arguments) throws IOException {
            OutputFile.write(Path.of(arguments[0]), out -> {
                System.out.print("writing");
                System.out.flush();
                while (true) {
                    out.write('x');
                }
            });
        }
    }
}
