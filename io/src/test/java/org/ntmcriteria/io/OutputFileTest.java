package org.ntmcriteria.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntmcriteria.core.text.Language;

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
    void a_file_left_by_a_killed_process_is_removed_whatever_its_number() throws Exception {
        Path file = folder.resolve("a.txt");
        for (long number : new long[] {1, ProcessHandle.current().pid()}) {
            for (int i = 1; i < 5; i++) {
                Files.writeString(folder.resolve(".ntm-" + number + "-" + i + ".part"), "left");
            }
        }
        OutputFile.writeText(file, out -> out.write("new"));
        assertThat(files()).containsExactly("a.txt");
    }

    @Test
    void a_file_that_is_being_written_is_not_taken_for_one_left() throws Exception {
        Path other = folder.resolve("b.txt");
        Process process = start(EndlessWriter.class, other, ProcessBuilder.Redirect.PIPE);
        try {
            assertThat(process.getInputStream().readNBytes(7)).isEqualTo("writing".getBytes(StandardCharsets.UTF_8));
            OutputFile.writeText(folder.resolve("a.txt"), out -> {
                OutputFile.writeText(folder.resolve("c.txt"), inner -> inner.write("c"));
                out.write("a");
            });
            assertThat(files()).hasSize(3).contains("a.txt", "c.txt").anyMatch(name -> name.endsWith(".part"));
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    @Test
    void what_is_open_already_is_appended_to_and_not_replaced() throws Exception {
        for (String target : List.of("/dev/stdout", "/dev/fd/1", "/proc/self/fd/1")) {
            Path log = Files.writeString(folder.resolve("log"), "old\n");
            Object key = Files.readAttributes(log, BasicFileAttributes.class).fileKey();
            Process process =
                    start(StandardWriter.class, Path.of(target), ProcessBuilder.Redirect.appendTo(log.toFile()));
            assertThat(process.waitFor()).isZero();
            assertThat(log).as(target).hasContent("old\nbefore\nresult\nafter");
            assertThat(Files.readAttributes(log, BasicFileAttributes.class).fileKey())
                    .isEqualTo(key);
        }
        assertThat(files()).containsExactly("log");
    }

    @Test
    void a_file_under_a_further_descriptor_may_be_the_runtimes_own() throws Exception {
        Path log = Files.writeString(folder.resolve("log"), "old\n");
        try (FileOutputStream open = new FileOutputStream(log.toFile(), true);
                Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            Path descriptor = descriptors
                    .filter(d -> d.toFile().exists() && isSame(d, log))
                    .findFirst()
                    .orElseThrow();
            assertThat(open.getFD().valid()).isTrue();
            assertThatThrownBy(() -> OutputFile.writeText(descriptor, out -> out.write("new")))
                    .isInstanceOfSatisfying(
                            FileSystemException.class,
                            e -> assertThat(SystemReason.of(e).in(Language.EN)).contains("redirect standard output"));
        }
        assertThat(log).hasContent("old");
        assertThat(files()).containsExactly("log");
    }

    private static boolean isSame(Path descriptor, Path file) {
        try {
            return Files.isSameFile(descriptor, file);
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void new_content_is_its_owners_until_it_stands() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        for (String permissions : List.of("rw-------", "rw-r-----", "---------")) {
            if (!permissions.startsWith("rw")
                    && !System.getProperty("user.name").equals("root")) {
                continue;
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
            OutputFile.writeText(file, out -> {
                try (Stream<Path> parts = Files.list(folder)) {
                    Path part = parts.filter(p -> p.toString().endsWith(".part"))
                            .findFirst()
                            .orElseThrow();
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(part)))
                            .isEqualTo("rw-------");
                }
                out.write(permissions);
            });
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo(permissions);
        }
    }

    @Test
    void a_new_file_has_the_permissions_that_the_system_gives() throws IOException {
        Path file = folder.resolve("a.txt");
        OutputFile.writeText(file, out -> out.write("new"));
        assertThat(Files.getPosixFilePermissions(file))
                .isEqualTo(Files.getPosixFilePermissions(Files.writeString(folder.resolve("b.txt"), "")));
    }

    @Test
    void a_writer_may_close_its_stream() throws IOException {
        Path file = folder.resolve("a.txt");
        OutputFile.write(file, out -> {
            out.write('b');
            out.close();
        });
        assertThat(file).hasContent("b");
        OutputFile.writeText(file, out -> {
            out.write("t");
            out.close();
        });
        assertThat(file).hasContent("t");
        OutputFile.writeText(Path.of("/dev/null"), Writer::close);
        assertThat(files()).containsExactly("a.txt");
    }

    @Test
    void links_are_followed_to_their_end_and_rings_are_refused() throws IOException {
        Path first = Files.createSymbolicLink(folder.resolve("1"), Path.of("2"));
        Files.createSymbolicLink(folder.resolve("2"), Path.of("x/../3"));
        Files.createDirectory(folder.resolve("x"));
        Files.createSymbolicLink(folder.resolve("3"), folder.resolve("end"));
        OutputFile.writeText(first, out -> out.write("new"));
        assertThat(folder.resolve("end")).hasContent("new");
        assertThat(files()).containsExactly("1", "2", "3", "end", "x");
        Path ring = Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));
        assertThatThrownBy(() -> OutputFile.writeText(ring, out -> out.write("new")))
                .isInstanceOf(FileSystemLoopException.class);
        assertThat(Files.isSymbolicLink(ring)).isTrue();
        assertThat(files()).containsExactly("1", "2", "3", "a", "b", "end", "x");
    }

    @Test
    void a_hook_is_registered_only_while_something_is_written() throws IOException {
        OutputFile.writeText(folder.resolve("a.txt"), out -> {
            OutputFile.writeText(folder.resolve("b.txt"), inner -> assertThat(HiddenFile.isHooked())
                    .isTrue());
            assertThat(HiddenFile.isHooked()).isTrue();
        });
        assertThat(HiddenFile.isHooked()).isFalse();
        assertThatThrownBy(() -> OutputFile.writeText(folder.resolve("a.txt"), out -> {
                    throw new IOException("failed");
                }))
                .hasMessage("failed");
        assertThat(HiddenFile.isHooked()).isFalse();
    }

    @Test
    void an_ended_process_leaves_the_old_file_and_nothing_that_stays() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "old");
        for (boolean killed : new boolean[] {false, true}) {
            Process process = start(EndlessWriter.class, file, ProcessBuilder.Redirect.PIPE);
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

    private static Process start(Class<?> program, Path target, ProcessBuilder.Redirect out) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        target.toString())
                .redirectErrorStream(true)
                .redirectOutput(out)
                .start();
    }

    /** Writes a file between two lines that it prints. */
    static final class StandardWriter {
        private StandardWriter() {}

        public static void main(String[] arguments) throws IOException {
            System.out.println("before");
            OutputFile.writeText(Path.of(arguments[0]), out -> {
                out.write("result\n");
                out.close();
            });
            System.out.println("after");
        }
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
