package org.ntmcriteria.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ntmcriteria.cli.archive.Archive.Run;

/** The launchers for Linux and macOS, with stand-ins for Java, under each shell that there is. */
class LauncherIT {
    @TempDir
    Path folder;

    /** Each launcher, under each shell. */
    static Stream<List<String>> launchers() {
        return Stream.of("/bin/sh", "/usr/bin/dash", "/usr/bin/bash")
                .filter(shell -> Files.isExecutable(Path.of(shell)))
                .flatMap(shell ->
                        Stream.of("../bin/ntm", "src/main/distribution/ntm").map(launcher -> List.of(shell, launcher)));
    }

    /** Lays a launcher out as if everything were built. */
    private Path layOut(List<String> launcher) throws IOException {
        Path ntm = folder.resolve(launcher.get(1).startsWith("..") ? "bin/ntm" : "home/ntm");
        if (!Files.exists(ntm)) {
            Files.createDirectories(ntm.resolveSibling("lib"));
            Files.copy(Path.of(launcher.get(1)), ntm);
            Files.writeString(ntm.resolveSibling("lib/java-needed.txt"), "ntm: no Java found\n");
            Files.createDirectories(folder.resolve("cli/target/lib"));
            Files.createFile(folder.resolve("cli/target/ntm-cli-" + Archive.VERSION + ".jar"));
            Files.createFile(folder.resolve("cli/target/built"));
        }
        return ntm;
    }

    private Run run(List<String> launcher, Path java, String redirection) throws Exception {
        Path ntm = layOut(launcher);
        String home = java.getParent().getParent().toString();
        return Archive.run(
                folder,
                Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", home),
                "/bin/sh",
                "-c",
                "exec \"$0\" \"$1\" assess - " + redirection,
                launcher.get(0),
                ntm.toString());
    }

    private Path java(String text) throws IOException {
        Path java = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, text);
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        return java;
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void a_java_that_does_not_start_is_one_line_and_three(List<String> launcher) throws Exception {
        List<String> broken =
                List.of("#!/bin/sh\necho broken >&2\nexit 1\n", "#!/no/such/program\n", "\u0001\u0002no program");
        for (String text : broken) {
            Path java = java(text);
            assertThat(run(launcher, java, ""))
                    .isEqualTo(new Run(3, "", "ntm: Java does not start; " + java + " -version says why\n"));
        }
        Files.delete(java(""));
        Files.createDirectory(folder.resolve("jdk/bin/java"));
        Run run = run(launcher, folder.resolve("jdk/bin/java"), "");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).startsWith("ntm: ").hasLineCount(1);
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void a_java_without_its_machine_is_tried_and_a_whole_one_is_not(List<String> launcher) throws Exception {
        Path calls = folder.resolve("calls");
        Path java = java("#!/bin/sh\necho \"$1\" >>'" + calls + "'\n");
        assertThat(run(launcher, java, "").exit()).isZero();
        assertThat(Files.readAllLines(calls)).hasSize(2).first().isEqualTo("-version");
        Files.delete(calls);
        Files.createDirectories(folder.resolve("jdk/lib/server"));
        for (String part : List.of("modules", "server/libjvm.so")) {
            Files.createFile(folder.resolve("jdk/lib").resolve(part));
        }
        assertThat(run(launcher, java, "").exit()).isZero();
        assertThat(Files.readAllLines(calls)).hasSize(1).doesNotContain("-version");
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void a_java_without_the_memory_that_it_needs_is_three(List<String> launcher) throws Exception {
        Path ntm = layOut(launcher);
        String home = System.getProperty("java.home");
        Run run = Archive.run(
                folder,
                Map.of("PATH", "/usr/bin:/bin", "JAVA_HOME", home),
                "/bin/sh",
                "-c",
                "ulimit -v 400000; exec \"$0\" \"$1\" --version",
                launcher.get(0),
                ntm.toString());
        assertThat(run)
                .isEqualTo(new Run(3, "", "ntm: Java does not start; " + home + "/bin/java -version says why\n"));
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void a_closed_standard_input_is_an_empty_one(List<String> launcher) throws Exception {
        Path java = java("#!/bin/sh\n[ \"$1\" = -version ] || { readlink /proc/self/fd/0; wc -c; }\n");
        assertThat(run(launcher, java, "<&-")).isEqualTo(new Run(0, "/dev/null\n0\n", ""));
        Path file = Files.writeString(folder.resolve("in put"), "four");
        assertThat(run(launcher, java, "<'" + file + "'")).isEqualTo(new Run(0, file + "\n4\n", ""));
    }

    @ParameterizedTest
    @MethodSource("launchers")
    void an_exported_search_path_of_folders_changes_nothing(List<String> launcher) throws Exception {
        Path ntm = layOut(launcher);
        java("#!/bin/sh\n[ \"$1\" = -version ] || echo run\n");
        Run run = Archive.run(
                folder,
                Map.of(
                        "PATH",
                        "/usr/bin:/bin",
                        "JAVA_HOME",
                        folder.resolve("jdk").toString(),
                        "CDPATH",
                        folder.toString()),
                launcher.get(0),
                folder.relativize(ntm).toString(),
                "assess",
                "-");
        assertThat(run).isEqualTo(new Run(0, "run\n", ""));
    }
}
