package org.ntmcriteria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of the project lead to each other. */
class PagesTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)");
    private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");

    /** All Markdown files but those that a build made. */
    static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>();
        collect(ROOT, pages);
        return pages;
    }

    private static void collect(Path folder, List<Path> pages) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (Files.isDirectory(file) && !name.startsWith(".") && !name.equals("target")) {
                    collect(file, pages);
                } else if (name.endsWith(".md")) {
                    pages.add(file);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void every_link_of_a_page_leads_to_a_file_and_a_heading(Path page) throws IOException {
        for (String link : links(page)) {
            int hash = link.indexOf('#');
            Path target = hash == 0 ? page : page.resolveSibling(hash < 0 ? link : link.substring(0, hash));
            assertThat(target).as("%s in %s", link, page).exists();
            if (hash >= 0) {
                assertThat(anchors(target)).as("%s in %s", link, page).contains(link.substring(hash + 1));
            }
        }
    }

    /** The links of a page, outside of its examples, that stay in the project. */
    private static List<String> links(Path page) throws IOException {
        String text = Files.readString(page).replaceAll("(?ms)^```.*?^```$", "").replaceAll("`[^`\n]*`", "");
        return LINK.matcher(text)
                .results()
                .map(m -> m.group(1))
                .filter(link -> !link.matches("[a-z]+:.*"))
                .toList();
    }

    /** The names that links call a page's headings by. */
    private static Set<String> anchors(Path page) throws IOException {
        Matcher headings = HEADING.matcher(Files.readString(page).replaceAll("(?ms)^```.*?^```$", ""));
        return headings.results()
                .map(m -> m.group(1).toLowerCase(Locale.ROOT))
                .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}_ -]", "").replace(' ', '-'))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_decision_is_in_the_list_of_decisions() throws IOException {
        Path index = ROOT.resolve("docs/decisions/README.md");
        try (Stream<Path> files = Files.list(index.getParent())) {
            List<String> decisions = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .toList();
            assertThat(decisions).hasSizeGreaterThan(9).allMatch(name -> name.matches("\\d{2}-[a-z0-9-]+\\.md"));
            assertThat(links(index)).containsAll(decisions);
        }
    }

    @Test
    void every_page_of_the_documentation_is_linked_from_the_readme() throws IOException {
        List<String> links = links(ROOT.resolve("README.md"));
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            assertThat(files.filter(file -> file.toString().endsWith(".md")).map(file -> "docs/" + file.getFileName()))
                    .allSatisfy(page -> assertThat(links).contains(page));
        }
    }
}
