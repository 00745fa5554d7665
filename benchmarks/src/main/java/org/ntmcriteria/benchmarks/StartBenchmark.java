package org.ntmcriteria.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ntmcriteria.benchmarks.start.Bare;
import org.ntmcriteria.benchmarks.start.Catalogue;
import org.ntmcriteria.benchmarks.start.FirstVerdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The time from the start of a process to its end, with the flags of {@code bin/ntm}: a bare main, a set of the
 * catalogue loaded, a first verdict – with an archive of the program's classes, as {@code bin/ntm} has one, and without
 * – and the built command on the sample of 181 communes.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
public class StartBenchmark {
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final List<String> FLAGS = List.of("-XX:TieredStopAtLevel=1", "-Xlog:disable");

    private Path folder;
    private String classPath;
    private Path root;

    /**
     * Packs the programs, makes an archive of the classes of each, and builds the command.
     *
     * @throws IOException if a file cannot be written
     * @throws InterruptedException if the thread is interrupted
     */
    @Setup
    public void prepare() throws IOException, InterruptedException {
        folder = Files.createTempDirectory("ntm-start");
        Path jar = folder.resolve("own.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (Class<?> program : List.of(Bare.class, Catalogue.class, FirstVerdict.class)) {
                add(out, program);
            }
        }
        // What a program that embeds the rules has on its class path, and nothing else.
        String library = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry ->
                        Path.of(entry).getFileName().toString().matches("(ntm-core|ntm-rules|fastcsv)-.*\\.jar"))
                .collect(Collectors.joining(File.pathSeparator));
        classPath = jar + File.pathSeparator + library;
        for (Class<?> program : List.of(Catalogue.class, FirstVerdict.class)) {
            Path classes = folder.resolve(program.getSimpleName() + ".classes");
            start(program, "-XX:DumpLoadedClassList=" + classes);
            run(List.of(
                    JAVA,
                    "-Xshare:dump",
                    "-XX:SharedClassListFile=" + classes,
                    "-XX:SharedArchiveFile=" + archive(program),
                    "-Xlog:disable",
                    "-cp",
                    classPath));
        }
        root = root();
        command();
    }

    private static void add(JarOutputStream out, Class<?> program) throws IOException {
        String name = program.getName().replace('.', '/') + ".class";
        out.putNextEntry(new JarEntry(name));
        try (var in = program.getClassLoader().getResourceAsStream(name)) {
            in.transferTo(out);
        }
        out.closeEntry();
    }

    private Path archive(Class<?> program) {
        return folder.resolve(program.getSimpleName() + ".jsa");
    }

    private static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.exists(here.resolve("bin/ntm"))) {
            here = here.getParent();
        }
        if (here == null) {
            throw new IllegalStateException("start the benchmarks inside the project's folder");
        }
        return here;
    }

    /**
     * Removes what was packed.
     *
     * @throws IOException if it cannot be removed
     */
    @TearDown
    public void remove() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    private void start(Class<?> program, String... more) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(FLAGS);
        command.addAll(List.of(more));
        command.addAll(List.of("-cp", classPath, program.getName()));
        run(command);
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (process.waitFor() != 0) {
            throw new IllegalStateException("exit " + process.exitValue() + " of " + String.join(" ", command));
        }
    }

    /**
     * A bare main.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    public void bareMain() throws IOException, InterruptedException {
        start(Bare.class);
    }

    /**
     * A set loaded, with an archive of classes.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    public void catalogue() throws IOException, InterruptedException {
        start(Catalogue.class, "-XX:SharedArchiveFile=" + archive(Catalogue.class));
    }

    /**
     * A first verdict, with an archive of classes.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    public void firstVerdict() throws IOException, InterruptedException {
        start(FirstVerdict.class, "-XX:SharedArchiveFile=" + archive(FirstVerdict.class));
    }

    /**
     * A first verdict, without an archive of classes.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    public void firstVerdictWithoutArchive() throws IOException, InterruptedException {
        start(FirstVerdict.class);
    }

    /**
     * The built command on the sample.
     *
     * @throws IOException if it cannot be started
     * @throws InterruptedException if the thread is interrupted
     */
    @Benchmark
    public void command() throws IOException, InterruptedException {
        run(List.of(
                root.resolve("bin/ntm").toString(),
                "assess",
                "--set",
                "commune-ntm/2021-2025",
                "--as-of",
                "2024-12-31",
                root.resolve("examples/samples/lang-son-2024.csv").toString()));
    }
}
