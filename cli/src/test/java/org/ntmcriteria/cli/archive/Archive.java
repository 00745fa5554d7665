package org.ntmcriteria.cli.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The archive as the build made it, unpacked once into a folder with blanks and Vietnamese letters in its name. */
final class Archive {
    static final String VERSION = System.getProperty("ntm.version");
    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path ZIP = TARGET.resolve("ntm-" + VERSION + ".zip");
    static final Path TAR = TARGET.resolve("ntm-" + VERSION + ".tar.gz");
    /** The unpacked folder. */
    static final Path FOLDER;

    static {
        try {
            Path around = TARGET.resolve("một thư mục");
            if (Files.exists(around)) {
                delete(around);
            }
            unpack(around);
            FOLDER = around.resolve("ntm-" + VERSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Archive() {}

    /** What a program printed and its exit code. */
    record Run(int exit, String out, String err) {}

    /**
     * Runs a program with nothing in its environment but what is given.
     *
     * @param directory where it runs
     */
    static Run run(Path directory, Map<String, String> environment, String... command)
            throws IOException, InterruptedException {
        Path out = Files.createTempFile(TARGET, "run", ".out");
        Path err = Files.createTempFile(TARGET, "run", ".err");
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(directory.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            if (!process.waitFor(1, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("still running: " + List.of(command));
            }
            return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    static List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static void unpack(Path into) throws IOException {
        Files.createDirectories(into);
        try (FileSystem zip = FileSystems.newFileSystem(ZIP, Map.of("enablePosixFileAttributes", true));
                Stream<Path> entries = Files.walk(zip.getPath("/"))) {
            for (Path entry : entries.skip(1).toList()) {
                Path file = into.resolve(entry.toString().substring(1));
                if (Files.isDirectory(entry)) {
                    Files.createDirectory(file);
                } else {
                    Files.copy(entry, file);
                    Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(entry));
                }
            }
        }
    }

    static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, IOException e) throws IOException {
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static Path copy(Path file, Path to) throws IOException {
        return Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
    }
}
