package org.ntmcriteria.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the archives hold. */
class ArchiveContentIT {
    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    @Test
    void launchers_jars_samples_texts_and_licences_are_in_it() throws IOException {
        assertThat(files(Archive.FOLDER))
                .contains(
                        "ntm",
                        "ntm.cmd",
                        "ntm-shell",
                        "ntm-shell.cmd",
                        "ntm.jar",
                        "lib/ntm-cli-" + Archive.VERSION + ".jar",
                        "lib/ntm-register-" + Archive.VERSION + ".jar",
                        "README.md",
                        "README.vi.md",
                        "CHANGELOG.md",
                        "docs/huong-dan.md",
                        "docs/jshell-tour.md",
                        "docs/register.md",
                        "examples/samples/lang-son-2024.csv",
                        "examples/samples/published/lang-son-2024-plan.json",
                        "LICENSE",
                        "licences/README.md",
                        "licences/NOTICES.txt",
                        "SHA256SUMS")
                .noneMatch(name -> name.contains("expected") || name.contains("junit"));
    }

    @Test
    void what_the_pages_point_to_is_packed() throws IOException {
        List<String> broken = new ArrayList<>();
        Pattern link = Pattern.compile("\\]\\(([^)#:]+)(#[^)]*)?\\)");
        for (String name : files(Archive.FOLDER)) {
            if (name.endsWith(".md")) {
                Path page = Archive.FOLDER.resolve(name);
                link.matcher(Files.readString(page))
                        .results()
                        .map(found -> found.group(1))
                        .filter(to -> !Files.exists(page.resolveSibling(to)))
                        .forEach(to -> broken.add(name + " " + to));
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void the_sums_inside_cover_every_file() throws Exception {
        Map<String, String> sums = new TreeMap<>();
        for (String line : Files.readAllLines(Archive.FOLDER.resolve("SHA256SUMS"))) {
            String[] parts = line.split(" \\*", 2);
            assertThat(sums.put(parts[1], parts[0])).isNull();
        }
        Map<String, String> expected = new TreeMap<>();
        for (String name : files(Archive.FOLDER)) {
            if (!name.equals("SHA256SUMS")) {
                expected.put(name, sha256(Archive.FOLDER.resolve(name)));
            }
        }
        assertThat(sums).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {".zip", ".tar.gz"})
    void the_sum_beside_an_archive_is_that_of_the_archive(String ending) throws Exception {
        Path archive = Archive.TARGET.resolve("ntm-" + Archive.VERSION + ending);
        assertThat(Files.readString(Path.of(archive + ".sha256")).strip())
                .isEqualTo(sha256(archive) + " *" + archive.getFileName());
    }

    @Test
    void both_archives_hold_the_same_files_with_the_same_modes_and_one_time() throws IOException {
        Map<String, String> zip = new TreeMap<>();
        Map<String, String> tar = new TreeMap<>();
        List<Instant> times = new ArrayList<>();
        try (ZipFile file = new ZipFile(Archive.ZIP.toFile())) {
            for (ZipEntry entry : file.stream().toList()) {
                try (InputStream content = file.getInputStream(entry)) {
                    zip.put(entry.getName(), new String(content.readAllBytes(), "ISO-8859-1"));
                }
            }
            assertThat(file.stream().map(ZipEntry::getTimeLocal).distinct()).hasSize(1);
        }
        String around = "ntm-" + Archive.VERSION + "/";
        try (TarArchiveInputStream file =
                new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(Archive.TAR)))) {
            for (TarArchiveEntry entry = file.getNextEntry(); entry != null; entry = file.getNextEntry()) {
                tar.put(entry.getName(), new String(file.readAllBytes(), "ISO-8859-1"));
                times.add(entry.getLastModifiedTime().toInstant());
                boolean runs = entry.isDirectory() || entry.getName().matches(around + "ntm(-shell)?");
                String mode = runs ? "rwxr-xr-x" : "rw-r--r--";
                assertThat(entry.getMode() & 0777).as(entry.getName()).isEqualTo(runs ? 0755 : 0644);
                Path unpacked = Archive.FOLDER.resolve(entry.getName().substring(around.length()));
                if (!entry.isDirectory()) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(unpacked)))
                            .as(entry.getName())
                            .isEqualTo(mode);
                }
            }
        }
        assertThat(times).containsOnly(Instant.parse(System.getProperty("ntm.timestamp")));
        assertThat(zip.keySet()).isEqualTo(tar.keySet()).allMatch(name -> name.startsWith(around));
        assertThat(zip).isEqualTo(tar);
    }

    @Test
    void the_jar_at_the_top_names_every_jar() throws IOException {
        try (JarFile jar = new JarFile(Archive.FOLDER.resolve("ntm.jar").toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Main-Class")).isEqualTo("org.ntmcriteria.cli.start.Start");
            assertThat(manifest.getValue("Class-Path").split(" "))
                    .containsExactlyInAnyOrderElementsOf(Archive.jars().stream()
                            .map(file -> "lib/" + file.getFileName())
                            .toList());
        }
    }

    @Test
    void the_launchers_for_windows_are_packed_as_they_are_tested() throws IOException {
        for (String name : List.of("ntm.cmd", "ntm-shell.cmd")) {
            assertThat(Archive.FOLDER.resolve(name)).hasSameBinaryContentAs(WindowsLauncherTest.FOLDER.resolve(name));
        }
    }
}
