package org.ntmcriteria.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ntmcriteria.core.SourceStatus;
import org.ntmcriteria.examples.command.Ntm;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** The README says nothing that does not run. */
class ReadmeTest {
    private static final Path ROOT = Path.of("..");

    @TempDir
    private Path folder;

    private static List<String> blocks(Path file, String language) throws IOException {
        List<String> blocks = new ArrayList<>();
        Matcher matcher =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(file));
        while (matcher.find()) {
            blocks.add(matcher.group(1));
        }
        return blocks;
    }

    @Test
    void the_java_of_the_readme_compiles_runs_and_prints_what_the_readme_says() throws Exception {
        String source = "import java.time.LocalDate;\nimport java.util.List;\nimport org.ntmcriteria.core.*;\n"
                + "import org.ntmcriteria.rules.catalog.*;\nimport org.ntmcriteria.rules.evaluate.*;\n"
                + "public class Readme {\n  public static void run() {\n"
                + blocks(ROOT.resolve("README.md"), "java").get(0) + "  }\n}\n";
        compile("Readme", source);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass("Readme").getMethod("run").invoke(null);
        } finally {
            System.setOut(before);
        }
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .isEqualTo(blocks(ROOT.resolve("README.md"), "text").get(0));
    }

    private void compile(String name, String source) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        errors,
                        "-encoding",
                        "UTF-8",
                        "-Xlint:all",
                        "-Werror",
                        "-cp",
                        classPath,
                        "-d",
                        folder.toString(),
                        file.toString());
        assertThat(exit).as(errors.toString(StandardCharsets.UTF_8)).isZero();
    }

    @Test
    void the_commands_of_the_readme_run() throws IOException {
        List<String> commands = blocks(ROOT.resolve("README.md"), "sh").stream()
                .flatMap(String::lines)
                .filter(l -> l.startsWith("bin/ntm "))
                .toList();
        assertThat(commands).hasSizeGreaterThan(5);
        for (String command : commands) {
            List<String> words = new ArrayList<>();
            Matcher matcher = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command.substring("bin/ntm ".length()));
            while (matcher.find()) {
                String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                words.add(word.startsWith("examples/") ? "../" + word : word);
            }
            int output = words.indexOf("-o");
            if (output >= 0) {
                words.set(output + 1, folder.resolve(words.get(output + 1)).toString());
            }
            PrintStream quiet = new PrintStream(new ByteArrayOutputStream());
            assertThat(Ntm.run(quiet, quiet, words.toArray(String[]::new)))
                    .as(command)
                    .isZero();
        }
    }

    @Test
    void the_table_of_what_is_built_in_is_the_catalogues() throws IOException {
        String readme = Files.readString(ROOT.resolve("README.md"));
        for (CriteriaSet set : CriteriaCatalog.standard().sets()) {
            assertThat(readme)
                    .contains("| " + set.id() + " | "
                            + String.join(", ", set.description().acts()) + " | "
                            + set.cells().size() + " | " + set.cellsOf(SourceStatus.VERIFIED) + " | "
                            + set.cellsOf(SourceStatus.CORROBORATED) + " | " + set.cellsOf(SourceStatus.RECALLED)
                            + " | " + set.cellsOf(SourceStatus.NOT_FOUND) + " |");
        }
    }

    @Test
    void no_file_names_a_path_of_a_machine() throws IOException {
        try (java.util.stream.Stream<Path> files = Files.walk(ROOT)) {
            List<Path> texts = files.filter(Files::isRegularFile)
                    .filter(p ->
                            !p.toString().contains("/target/") && !p.toString().contains("/.git/"))
                    .filter(p -> p.toString().matches(".*\\.(md|java|xml|csv|txt)"))
                    .filter(p -> !p.endsWith("ReadmeTest.java"))
                    .toList();
            assertThat(texts).isNotEmpty();
            for (Path text : texts) {
                String content = new String(Files.readAllBytes(text), StandardCharsets.ISO_8859_1);
                assertThat(content).as(text.toString()).doesNotContain("/home/").doesNotContain("/root/");
            }
        }
    }
}
