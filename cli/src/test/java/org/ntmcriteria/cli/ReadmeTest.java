package org.ntmcriteria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.EngineFilter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.ntmcriteria.cli.command.Ntm;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.rules.catalog.CriteriaCatalog;
import org.ntmcriteria.rules.catalog.CriteriaSet;

/** The README, and the pages that it leads to, say nothing that does not run. */
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

    @ParameterizedTest
    @CsvSource({"README.md,2", "docs/embedding.md,6", "docs/register.md,5"})
    void the_java_of_a_page_compiles_runs_and_prints_what_the_page_says(String page, int expected) throws Exception {
        List<String> programs = blocks(ROOT.resolve(page), "java");
        List<String> outputs = blocks(ROOT.resolve(page), "text");
        assertThat(programs).hasSize(expected);
        assertThat(outputs).hasSize(programs.size());
        for (int i = 0; i < programs.size(); i++) {
            assertThat(printed("Page" + i, programs.get(i))).isEqualTo(outputs.get(i));
        }
    }

    private String printed(String name, String program) throws Exception {
        String source = "import com.fasterxml.jackson.databind.json.*;\nimport java.nio.file.Path;\n"
                + "import java.time.LocalDate;\nimport java.util.*;\nimport java.util.concurrent.*;\n"
                + "import java.util.stream.*;\nimport org.ntmcriteria.analysis.lineage.*;\nimport org.ntmcriteria.analysis.panel.*;\n"
                + "import org.ntmcriteria.core.assessment.*;\nimport org.ntmcriteria.core.law.*;\nimport org.ntmcriteria.core.observation.*;\nimport org.ntmcriteria.core.problem.*;\nimport org.ntmcriteria.core.recognition.*;\nimport org.ntmcriteria.core.text.*;\nimport org.ntmcriteria.core.unit.*;\nimport org.ntmcriteria.core.value.*;\nimport org.ntmcriteria.io.*;\nimport org.ntmcriteria.io.json.*;\n"
                + "import org.ntmcriteria.io.table.*;\nimport org.ntmcriteria.register.lookup.*;\n"
                + "import org.ntmcriteria.register.unit.*;\nimport org.ntmcriteria.rules.catalog.*;\n"
                + "import org.ntmcriteria.rules.evaluate.*;\nimport org.ntmcriteria.rules.overlay.*;\n"
                + "public class " + name + " {\n  public static void run() throws Exception {\n"
                // Users stand in the project's folder, tests in that of a module.
                + program.replace("\"examples/", "\"../examples/") + "  }\n}\n";
        compile(name, source);
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream before = System.out;
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            loader.loadClass(name).getMethod("run").invoke(null);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void the_properties_of_the_testkits_readme_compile_and_hold() throws Exception {
        List<String> blocks = blocks(ROOT.resolve("testkit/README.md"), "java");
        assertThat(blocks.get(0).lines()).hasSizeLessThanOrEqualTo(11);
        assertThat(blocks).hasSize(3);
        List<String> names = new ArrayList<>();
        for (String block : blocks) {
            Matcher name = Pattern.compile("(?m)^class (\\w+)").matcher(block);
            assertThat(name.find()).isTrue();
            names.add(name.group(1));
            String source = "import static org.junit.jupiter.api.Assertions.*;\nimport java.util.*;\n"
                    + "import java.util.stream.*;\nimport net.jqwik.api.*;\nimport net.jqwik.api.domains.*;\n"
                    + "import org.ntmcriteria.core.assessment.*;\nimport org.ntmcriteria.core.law.*;\nimport org.ntmcriteria.core.observation.*;\nimport org.ntmcriteria.core.problem.*;\nimport org.ntmcriteria.core.recognition.*;\nimport org.ntmcriteria.core.text.*;\nimport org.ntmcriteria.core.unit.*;\nimport org.ntmcriteria.core.value.*;\nimport org.ntmcriteria.io.*;\n"
                    + "import org.ntmcriteria.io.table.*;\nimport org.ntmcriteria.rules.catalog.*;\n"
                    + "import org.ntmcriteria.rules.evaluate.*;\nimport org.ntmcriteria.rules.overlay.*;\n"
                    + "import org.ntmcriteria.testkit.*;\n" + block;
            compile(name.group(1), source);
        }
        SummaryGeneratingListener summary = new SummaryGeneratingListener();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            LauncherDiscoveryRequestBuilder request = LauncherDiscoveryRequestBuilder.request()
                    .filters(EngineFilter.includeEngines("jqwik"))
                    .configurationParameter(
                            "jqwik.database", folder.resolve("jqwik").toString())
                    .configurationParameter("jqwik.reporting.onlyfailures", "true")
                    .configurationParameter("jqwik.tries.default", "100");
            for (String name : names) {
                request.selectors(DiscoverySelectors.selectClass(loader.loadClass(name)));
            }
            LauncherFactory.create().execute(request.build(), summary);
        }
        assertThat(summary.getSummary().getFailures())
                .extracting(f -> f.getException())
                .isEmpty();
        assertThat(summary.getSummary().getTestsSucceededCount()).isEqualTo(blocks.size());
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
    void the_page_for_embedders_depends_on_what_the_consumer_depends_on() throws IOException {
        List<String> dependencies = blocks(ROOT.resolve("docs/embedding.md"), "xml");
        assertThat(dependencies).hasSize(2);
        String consumer = unindented(Files.readString(ROOT.resolve("examples/consumer/pom.xml")));
        assertThat(dependencies).allSatisfy(block -> assertThat(consumer).contains(unindented(block)));
    }

    private static String unindented(String xml) {
        return xml.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    @Test
    void the_page_for_embedders_names_every_exception_of_the_library() throws IOException {
        String page = Files.readString(ROOT.resolve("docs/embedding.md"));
        List<String> exceptions = new ArrayList<>();
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(
                        "org.ntmcriteria.core",
                        "org.ntmcriteria.rules",
                        "org.ntmcriteria.analysis",
                        "org.ntmcriteria.io")) {
            if (found.isAssignableTo(Throwable.class) && found.getModifiers().contains(JavaModifier.PUBLIC)) {
                exceptions.add(found.getName().replaceFirst(".*\\.", "").replace('$', '.'));
            }
        }
        assertThat(exceptions).hasSizeGreaterThan(6);
        assertThat(exceptions).allSatisfy(name -> assertThat(page).contains("| `" + name + "` |"));
    }

    @Test
    void the_commands_of_the_readme_run() throws IOException {
        List<String> commands = blocks(ROOT.resolve("README.md"), "sh").stream()
                .flatMap(String::lines)
                .filter(l -> l.startsWith("bin/ntm "))
                .toList();
        assertThat(commands).hasSizeGreaterThan(5);
        Set<String> written = new HashSet<>();
        for (String command : commands) {
            List<String> words = new ArrayList<>();
            Matcher matcher = Pattern.compile("\"([^\"]*)\"|(\\S+)").matcher(command.substring("bin/ntm ".length()));
            while (matcher.find()) {
                String word = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
                String place = word.startsWith("examples/") ? "../" + word : word;
                words.add(written.contains(word) ? folder.resolve(word).toString() : place);
            }
            int output = words.indexOf("-o");
            if (output >= 0) {
                written.add(words.get(output + 1));
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
        assertThat(Files.readString(ROOT.resolve("README.md"))).contains(tableOfSets());
    }

    /** Which set, which act, how much is verified. */
    private static String tableOfSets() {
        StringBuilder table =
                new StringBuilder("| set | acts | assesses results | listed | cells | verified | corroborated"
                        + " | recalled | not found |\n|---|---|---|---|---|---|---|---|---|\n");
        for (CriteriaSet set : CriteriaCatalog.standard().sets()) {
            List<String> columns = new ArrayList<>();
            columns.add(set.id().toString());
            columns.add(
                    set.description().acts().isEmpty()
                            ? "not known"
                            : String.join(", ", set.description().acts()));
            DateRange force = set.description().inForce();
            columns.add(
                    force.start().isEmpty()
                            ? "not known"
                            : "from " + force.start().get()
                                    + force.end().map(end -> " to " + end).orElse(""));
            columns.add(set.completeness().name().toLowerCase(Locale.ROOT).replace('_', ' '));
            columns.add(String.valueOf(set.cells().size()));
            for (SourceStatus status : List.of(
                    SourceStatus.VERIFIED, SourceStatus.CORROBORATED, SourceStatus.RECALLED, SourceStatus.NOT_FOUND)) {
                columns.add(String.valueOf(set.cellsOf(status)));
            }
            table.append("| ").append(String.join(" | ", columns)).append(" |\n");
        }
        return table.toString();
    }
}
