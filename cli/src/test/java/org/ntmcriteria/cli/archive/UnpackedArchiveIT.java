package org.ntmcriteria.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntmcriteria.cli.archive.Archive.Run;

/** The unpacked archive is run as a user runs it: without Maven, without the repository, from another folder. */
class UnpackedArchiveIT {
    private static final String TABLE = "Bảng của tỉnh 2024.csv";
    private static final String[] ASSESS = assess("2024-12-31");

    private final String ntm = Archive.FOLDER.resolve("ntm").toString();
    private String expected;

    @TempDir
    private Path folder;

    private Path onlyJava;
    private Path empty;

    private static String[] assess(String day) {
        return new String[] {"assess", "--lang", "en", "--set", "commune-ntm/2021-2025", "--as-of", day, TABLE};
    }

    @BeforeEach
    void layOutTheTableAndWhatThePathHolds() throws IOException {
        expected = Archive.text(Path.of("../examples/samples/expected/lang-son-2024.txt"));
        Archive.copy(Archive.FOLDER.resolve("examples/samples/lang-son-2024.csv"), folder.resolve(TABLE));
        onlyJava = Files.createDirectory(folder.resolve("chỉ có java"));
        Files.createSymbolicLink(onlyJava.resolve("java"), Path.of(Archive.java()));
        empty = Files.createDirectory(folder.resolve("rỗng"));
    }

    private Run run(Map<String, String> environment, String program, String... arguments) throws Exception {
        String[] command = new String[arguments.length + 1];
        command[0] = program;
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return Archive.run(folder, environment, command);
    }

    private void assertThatTheSampleIsAssessed(Run run) {
        assertThat(run.err()).endsWith("; units 181, districts 10, rows 181\n").hasLineCount(1);
        assertThat(run.out()).isEqualTo(expected);
        assertThat(run.exit()).isZero();
    }

    @Test
    void the_sample_is_assessed_with_nothing_but_java_on_the_path() throws Exception {
        assertThatTheSampleIsAssessed(run(Map.of("PATH", onlyJava.toString()), ntm, ASSESS));
    }

    @Test
    void java_home_is_enough_and_the_callers_locale_changes_no_figure() throws Exception {
        Map<String, String> environment = Map.of(
                "PATH", empty.toString(), "JAVA_HOME", System.getProperty("java.home"), "LC_ALL", "vi_VN.ISO-8859-1");
        assertThatTheSampleIsAssessed(run(environment, ntm, ASSESS));
    }

    @Test
    void java_takes_the_jar_at_the_top_too() throws Exception {
        String jar = Archive.FOLDER.resolve("ntm.jar").toString();
        String[] command = new String[ASSESS.length + 2];
        command[0] = "-jar";
        command[1] = jar;
        System.arraycopy(ASSESS, 0, command, 2, ASSESS.length);
        assertThatTheSampleIsAssessed(run(Map.of("LC_ALL", "C.UTF-8"), Archive.java(), command));
    }

    @Test
    void arguments_are_taken_from_the_environment_as_ntm_cmd_hands_them_over() throws Exception {
        String line = String.join(" ", ASSESS).replace(TABLE, '"' + TABLE + '"');
        Run run = run(
                Map.of("LC_ALL", "C.UTF-8", "NTM_ARGUMENTS", line),
                Archive.java(),
                "-cp",
                Archive.FOLDER.resolve("lib") + "/*",
                "org.ntmcriteria.cli.start.Start");
        assertThatTheSampleIsAssessed(run);
    }

    @Test
    void a_link_to_the_launcher_works_and_the_exit_code_is_passed_on() throws Exception {
        Path link = Files.createSymbolicLink(empty.resolve("ntm"), Path.of(ntm));
        Path second = Files.createSymbolicLink(folder.resolve("lệnh"), Path.of("rỗng", "ntm"));
        assertThat(second.toRealPath()).isEqualTo(link.toRealPath());
        Run run = run(Map.of("PATH", onlyJava + ":/usr/bin:/bin"), second.toString(), assess("2021-12-31"));
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("ntm: commune-ntm/2021-2025").hasLineCount(1);
    }

    @Test
    void without_java_one_sentence_says_what_is_needed() throws Exception {
        String sentence = Archive.text(Archive.FOLDER.resolve("lib/java-needed.txt"));
        assertThat(sentence)
                .contains("Java 17 trở lên")
                .contains("Java 17 or later")
                .hasLineCount(1);
        assertThat(run(Map.of("PATH", empty.toString()), ntm, ASSESS)).isEqualTo(new Run(3, "", sentence));
        assertThat(run(Map.of("PATH", empty.toString(), "JAVA_HOME", empty.toString()), ntm))
                .isEqualTo(new Run(3, "", sentence));
    }

    @Test
    void an_old_java_is_refused_with_its_version_and_folder() throws Exception {
        String sentence = Archive.text(Archive.FOLDER.resolve("lib/java-needed.txt"));
        String classPath = Archive.TARGET.resolve("test-classes") + File.pathSeparator + Archive.FOLDER + "/lib/*";
        Run run = run(
                Map.of("LC_ALL", "C.UTF-8"), Archive.java(), "-cp", classPath, OldRuntime.class.getName(), "assess");
        assertThat(run)
                .isEqualTo(new Run(3, "", sentence.strip() + " [Java 11: " + System.getProperty("java.home") + "]\n"));
    }

    @Test
    void the_shell_runs_a_script() throws Exception {
        Path script = Files.writeString(
                folder.resolve("đếm.jsh"),
                "System.out.println(\"Đã đọc \" + load(\"" + TABLE + "\", \"2024-12-31\").size());");
        Run run = run(Map.of("PATH", onlyJava + ":/usr/bin:/bin"), ntm + "-shell", script.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("Đã đọc \\d+\n");
        assertThat(run.exit()).isZero();
    }

    @Test
    void a_runtime_without_jshell_is_told_from_one_that_has_it() throws Exception {
        Path java = Files.writeString(
                empty.resolve("java"), "#!/bin/sh\nexec '" + Archive.java() + "' --limit-modules java.base \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        assertThat(run(Map.of("PATH", empty.toString()), ntm + "-shell"))
                .isEqualTo(new Run(3, "", Archive.text(Archive.FOLDER.resolve("lib/jdk-needed.txt"))));
    }
}
