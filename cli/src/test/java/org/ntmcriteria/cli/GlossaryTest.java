package org.ntmcriteria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Level;

/** The glossary says what the code says, and the same in both directions. */
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("../docs/glossary.md");
    private static final Pattern ROW = Pattern.compile("\\| (.+) \\| (.+) \\| (.+) \\| (.+) \\|");
    private static final Pattern LINK = Pattern.compile("\\[`([\\w.]+)`]\\[(\\w+)]");
    private static final Pattern TARGET = Pattern.compile("(?m)^\\[(\\w+)]: (\\S+/src/main/java/(\\S+)\\.java)$");

    /**
     * A term.
     *
     * @param vi its Vietnamese words, the one that the code prints first
     * @param en its English words
     * @param api where it stands in the API
     */
    private record Term(String vi, String en, String api) {
        private boolean says(String wordVi, String wordEn, String constant) {
            return words(vi).contains(wordVi) && words(en).contains(wordEn) && api.contains("`" + constant + "`");
        }

        private static List<String> words(String cell) {
            return List.of(cell.split(" · "));
        }
    }

    private static String text;
    private static List<Term> vietnameseFirst;
    private static List<Term> englishFirst;

    @BeforeAll
    static void read() throws IOException {
        text = Files.readString(GLOSSARY);
        int second = text.indexOf("\n## English – Vietnamese");
        vietnameseFirst = rows(text.substring(0, second))
                .map(m -> new Term(m.group(1), m.group(2), m.group(4)))
                .toList();
        englishFirst = rows(text.substring(second))
                .map(m -> new Term(m.group(2), m.group(1), m.group(4)))
                .toList();
    }

    /** The rows of a table behind its heading. */
    private static Stream<Matcher> rows(String part) {
        return part.lines().map(ROW::matcher).filter(Matcher::matches).skip(1);
    }

    @Test
    void both_directions_hold_the_same_terms() {
        assertThat(vietnameseFirst).hasSizeGreaterThan(100).doesNotHaveDuplicates();
        assertThat(englishFirst).containsExactlyInAnyOrderElementsOf(vietnameseFirst);
        assertThat(englishFirst)
                .isSortedAccordingTo((a, b) -> a.en().replace("(", "").compareToIgnoreCase(b.en().replace("(", "")));
    }

    @Test
    void every_word_that_the_code_has_for_a_constant_is_there_in_both_languages() throws Exception {
        int constants = 0;
        for (JavaClass found : new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.ntmcriteria")) {
            if (found.isEnum()
                    && found.getModifiers().contains(JavaModifier.PUBLIC)
                    && found.tryGetMethod("displayName", Language.class).isPresent()) {
                Class<?> type = found.reflect();
                for (Object constant : type.getEnumConstants()) {
                    String vi = displayName(constant, Language.VI);
                    String en = displayName(constant, Language.EN);
                    String name = type.getName().replaceFirst(".*\\.", "").replace('$', '.') + "." + constant;
                    // A sign such as % is no word.
                    if (vi.codePoints().anyMatch(Character::isLetter)) {
                        assertThat(englishFirst).as(name).anyMatch(term -> term.says(vi, en, name));
                        constants++;
                    }
                }
            }
        }
        for (AnnexColumn column : AnnexColumn.values()) {
            String vi = column.displayName(Language.VI);
            String en = column.displayName(Language.EN);
            String name = column.category().isPresent() ? "AnnexColumn" : "AnnexColumn." + column;
            assertThat(englishFirst).as(column.name()).anyMatch(term -> term.says(vi, en, name));
            constants++;
        }
        for (CommuneCategory category : CommuneCategory.values()) {
            String vi = category.displayName(Language.VI);
            String en = category.displayName(Language.EN);
            assertThat(englishFirst)
                    .as(category.name())
                    .anyMatch(term ->
                            term.says(vi, en, "CommuneCategory") || term.says(vi, en, "CommuneCategory." + category));
            constants++;
        }
        assertThat(constants).isGreaterThan(60);
    }

    private static String displayName(Object constant, Language language) throws ReflectiveOperationException {
        return (String)
                constant.getClass().getMethod("displayName", Language.class).invoke(constant, language);
    }

    @Test
    void every_level_and_every_class_of_communes_is_there() {
        assertThat(Stream.concat(
                        Arrays.stream(Level.values()).map(level -> "`Level." + level + "`"),
                        CommuneCategory.values().stream()
                                .filter(category ->
                                        AnnexColumn.find(category.name()).isEmpty())
                                .map(category -> "`CommuneCategory." + category + "`")))
                .allSatisfy(constant ->
                        assertThat(englishFirst).anyMatch(term -> term.api().contains(constant)));
    }

    @Test
    void every_link_leads_to_what_it_names() throws Exception {
        Map<String, String> classes = new HashMap<>();
        Matcher target = TARGET.matcher(text);
        while (target.find()) {
            assertThat(GLOSSARY.resolveSibling(target.group(2))).exists();
            classes.put(target.group(1), target.group(3).replace('/', '.'));
        }
        Matcher link = LINK.matcher(text);
        while (link.find()) {
            assertThat(classes).containsKey(link.group(2));
            String[] names = link.group(1).split("\\.");
            assertThat(names[0]).isEqualTo(link.group(2));
            Class<?> type = Class.forName(classes.get(link.group(2)));
            for (int i = 1; i < names.length; i++) {
                String name = names[i];
                Class<?> outer = type;
                type = Arrays.stream(outer.getClasses())
                        .filter(inner -> inner.getSimpleName().equals(name))
                        .findFirst()
                        .orElse(outer);
                assertThat(type != outer || members(outer).contains(name))
                        .as(link.group())
                        .isTrue();
            }
        }
        assertThat(LINK.matcher(text).results().map(found -> found.group(2)).collect(Collectors.toSet()))
                .isEqualTo(classes.keySet());
    }

    private static List<String> members(Class<?> type) {
        return Stream.concat(
                        Arrays.stream(type.getMethods()).map(java.lang.reflect.Method::getName),
                        Arrays.stream(type.getFields()).map(java.lang.reflect.Field::getName))
                .toList();
    }
}
