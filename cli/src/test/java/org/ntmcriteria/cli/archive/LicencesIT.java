package org.ntmcriteria.cli.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** Every jar that is passed on is named with its licence, and its notices are passed on with it. */
class LicencesIT {
    private static final Path LICENCES = Archive.FOLDER.resolve("licences");
    private static final Path NOTICES = Path.of("src/main/distribution/licences/NOTICES.txt");

    private static String artifact(Path jar) {
        return jar.getFileName().toString().replaceFirst("-\\d.*", "");
    }

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(LICENCES.resolve("README.md")).stream()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| jar "))
                .map(line -> line.substring(2, line.length() - 2).split(" \\| "))
                .toList();
    }

    @Test
    void every_jar_has_a_row_and_every_row_a_jar() throws IOException {
        List<String> jars = new ArrayList<>();
        for (Path jar : Archive.jars()) {
            jars.add(artifact(jar));
        }
        assertThat(rows()).allSatisfy(row -> assertThat(row).hasSize(4));
        assertThat(rows()).extracting(row -> row[0]).containsExactlyInAnyOrderElementsOf(jars);
    }

    @Test
    void every_text_that_a_row_names_is_there() throws IOException {
        for (String[] row : rows()) {
            for (String text : row[3].split(", ")) {
                assertThat(LICENCES.resolve(text)).as(row[0]).isNotEmptyFile();
            }
        }
    }

    @Test
    void the_notices_are_those_in_the_jars() throws IOException {
        String notices = notices();
        if (Boolean.getBoolean("ntm.docs.update")) {
            Files.writeString(NOTICES, notices);
        }
        assertThat(Files.readString(NOTICES))
                .as("written anew with mvn -pl cli -am verify -Dntm.docs.update=true")
                .isEqualTo(notices);
    }

    /**
     * The notices and licence texts of all jars, each once; the Apache License, which is in the archive, is left out.
     */
    private static String notices() throws IOException {
        String apache = squeezed(Files.readString(Archive.FOLDER.resolve("LICENSE")));
        Map<String, List<String>> sources = new LinkedHashMap<>();
        for (Path jar : Archive.jars()) {
            if (artifact(jar).startsWith("ntm-")) {
                continue;
            }
            try (ZipFile file = new ZipFile(jar.toFile())) {
                List<? extends ZipEntry> entries = file.stream()
                        .filter(entry ->
                                entry.getName().matches("(?i)(META-INF/)?[^/]*(LICEN[CS]E|NOTICE|COPYING)[^/]*"))
                        .sorted(Comparator.comparing(ZipEntry::getName))
                        .toList();
                for (ZipEntry entry : entries) {
                    String text = text(file, entry);
                    if (!squeezed(text).equals(apache)) {
                        sources.computeIfAbsent(text, key -> new ArrayList<>())
                                .add(artifact(jar) + " (" + entry.getName() + ")");
                    }
                }
            }
        }
        StringBuilder notices = new StringBuilder();
        sources.forEach((text, jars) -> notices.append("=".repeat(80))
                .append('\n')
                .append(String.join("\n", jars))
                .append('\n')
                .append("=".repeat(80))
                .append("\n\n")
                .append(text)
                .append("\n\n"));
        return notices.toString().stripTrailing() + "\n";
    }

    private static String text(ZipFile file, ZipEntry entry) throws IOException {
        try (InputStream stream = file.getInputStream(entry)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(String::stripTrailing)
                    .collect(Collectors.joining("\n"))
                    .strip();
        }
    }

    private static String squeezed(String text) {
        return text.replaceAll("\\s", "").replace("https:", "http:");
    }
}
