package org.ntmcriteria.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
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
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.cli.command.Ntm;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Messages;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.documents.DocumentsMessages;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.register.RegisterMessages;
import org.ntmcriteria.report.ReportMessages;
import org.ntmcriteria.rules.RulesMessages;

/** Every text of every module is there in every language, and the Vietnamese ones hold no English. */
class LanguagesTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}+");
    private static final Path FOREIGN = Path.of("src/test/resources/org/ntmcriteria/cli/foreign-words.txt");

    /** One thing that is called as several. */
    private static final Pattern ONE_THINGS = Pattern.compile("\\b1 (?:(?:more|title|known|other|failed) )*"
            + "(?:cells|columns|communes|conditions|criteria|days|decisions|districts|exceptions|failures|fields|files"
            + "|findings|indicators|links|notes|predecessors|problems|provinces|reports|rows|sets|sheets|times|units"
            + "|values|warnings)\\b");

    /** Texts with a limit that is more than one. */
    private static final Set<String> FIXED = Set.of("chart.heatMapOf", "remedy.NTM-1014");

    /** What may stand in any sentence: texts of users, days, numbers, lists, ids, and texts of other sentences. */
    private static final List<Object> ARGUMENTS = List.of(
            LocalDate.of(2024, 12, 31),
            41,
            List.of("TC1", "TC2"),
            CriteriaSetId.parse("commune-ntm/2021-2025"),
            ReportedValue.ACCEPTED);

    /** The verbs are typed as they stand. */
    private static final Set<String> VERBS = Stream.concat(
                    VerbHelp.verbs().stream().flatMap(verb -> Stream.of(verb.split(" "))), Stream.of("verb"))
            .collect(Collectors.toSet());

    static Stream<Messages> modules() {
        return Stream.of(
                CoreMessages.MESSAGES,
                RegisterMessages.MESSAGES,
                RulesMessages.MESSAGES,
                AnalysisMessages.MESSAGES,
                IoMessages.MESSAGES,
                DocumentsMessages.MESSAGES,
                ReportMessages.MESSAGES,
                CliMessages.MESSAGES);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void every_text_is_there_in_every_language(Messages messages) {
        Set<String> keys = messages.keys(Language.EN);
        assertThat(keys).isNotEmpty();
        for (Language language : Language.values()) {
            assertThat(messages.keys(language)).isEqualTo(keys);
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_counted_thing_has_a_word_for_one_of_it(Messages messages) {
        for (String key : messages.keys(Language.EN)) {
            // The limits of what is read are more than one.
            if (key.startsWith("accepted.") || key.startsWith("limit.") || FIXED.contains(key)) {
                continue;
            }
            Object[] one = messages.argumentNames(Language.EN, key).stream()
                    .flatMap(name -> Stream.of(name, "1"))
                    .toArray();
            assertThat(messages.get(Language.EN, key, one)).as(key).doesNotContainPattern(ONE_THINGS);
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void a_text_names_the_same_arguments_in_every_language(Messages messages) {
        for (String key : messages.keys(Language.EN)) {
            for (Language language : Language.values()) {
                assertThat(messages.argumentNames(language, key))
                        .as(key)
                        .isEqualTo(messages.argumentNames(Language.EN, key));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("modules")
    void no_vietnamese_text_holds_an_english_word(Messages messages) throws IOException {
        Set<String> english = englishWords();
        List<String> found = new ArrayList<>();
        for (String key : messages.keys(Language.VI)) {
            for (Object argument : ARGUMENTS) {
                Object[] named = messages.argumentNames(Language.VI, key).stream()
                        .flatMap(name -> Stream.of(name, argument))
                        .toArray();
                String text = messages.get(Language.VI, key, named);
                assertThat(text).doesNotContain("{");
                // An option and its value are typed as they stand.
                Set<String> words = words(text.replaceAll("commune-ntm|--[a-z-]+( [A-Za-z.]+)?", ""));
                words.retainAll(english);
                words.forEach(word -> found.add(key + ": " + word + " in " + text));
            }
        }
        assertThat(found).isEmpty();
    }

    static Stream<String> verbs() {
        return Stream.concat(Stream.concat(Stream.of(""), VerbHelp.GROUPS.stream()), VerbHelp.verbs().stream());
    }

    @ParameterizedTest
    @MethodSource("verbs")
    void the_help_of_a_verb_holds_no_english_word(String verb) throws IOException {
        String help = printed((verb + " --help --lang vi").strip().split(" "));
        assertThat(help).contains("Cách dùng: ntm");
        // What stands in brackets and after dashes is typed as it stands.
        Set<String> words = words(help.replaceAll("(?<!\\p{L})--?[a-z-]+(=[^\\s\\]]+)?|\\[[^\\]]*]", " ")
                .replaceAll("\\S+\\|\\S*|heat-map|\\b[A-Z]+\\d?\\b|\\(mặc định: \\S+\\)", " "));
        words.retainAll(englishWords());
        VERBS.forEach(words::remove);
        assertThat(words).isEmpty();
    }

    @Test
    void what_verbs_print_in_vietnamese_holds_no_english_word() throws IOException {
        String samples = "../examples/samples/";
        List<String> found = new ArrayList<>();
        for (String line : List.of(
                "assess --set commune-ntm/2021-2025 " + samples + "observations-2024.csv",
                "explain --set commune-ntm/2021-2025 --unit MAU-02 " + samples + "observations-2024.csv",
                "aggregate --set commune-ntm/2021-2025 --by district " + samples + "observations-2024.csv",
                "recognition " + samples + "dinh-lap-recognition.csv",
                "audit " + samples + "published/lang-son-2024-plan.json",
                "sets gaps commune-ntm/2026-2030 --region TDMNPB",
                "sets gaps commune-ntm/2021-2025 --region TDMNPB",
                "sets lint --province Hà_Giang --as-of 2024-12-31 commune-ntm/2021-2025",
                "units find Hữu_Liên,Lạng_Sơn Hửu_Liên Bến_Nghé --as-of 2025-07-01",
                "units find Đình_Lập,Lạng_Sơn --as-of 2027-01-01",
                "units find Đình_Lập,Lạng_Sơn",
                "units show 06388",
                "units show 06388 --as-of 2025-07-01",
                "units show 6388",
                "units show 99999",
                "units predecessors 26740",
                "units predecessors 26740 --as-of 2025-06-30",
                "units predecessors 06400 --as-of 2025-07-01 --on 2020-01-01",
                "units predecessors 06400 --as-of 2025-07-01 --on 2026-01-01",
                "units successors 18796",
                "units successors 26740 --as-of 2025-07-01",
                "units export",
                "units export --as-of 2015-12-31",
                "units export --as-of 2025-07-01 --province Yên_Bái",
                "units find Bến_Nghé --register none",
                "sets list",
                "sets show commune-ntm/2021-2025",
                "sets gaps province-ntm/2011-2015 --region TDMNPB",
                "sets lint",
                "aggregate --set commune-ntm/2021-2025 --by class " + samples + "observations-2024.csv",
                "assess --set commune-ntm/2021-2025 --as-of 2021-12-31 " + samples + "lang-son-2024.csv",
                "assess --set commune-ntm/2021-2025 khong-co.csv",
                "assess --nothing",
                "assess --set commune-ntm/2021-2025 --as-of 2024-12-31 --as-of 2024-12-31 x.csv",
                "assess --comma=có x.csv",
                "assess x.csv -o",
                "assess")) {
            Set<String> words = words(printed((line + " --lang vi").split(" "))
                    .replaceAll("--?[a-z-]+|\\S*/\\S*|\\b[A-Z_]{3,}\\b|@[a-z-]+|ACT2025|map nso", " "));
            words.retainAll(englishWords());
            VERBS.forEach(words::remove);
            words.forEach(word -> found.add(line + ": " + word));
        }
        assertThat(found).isEmpty();
    }

    private static String printed(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        Ntm.run(printed, printed, arguments);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void days_and_decimals_are_written_as_each_language_does() {
        LocalDate day = LocalDate.of(2024, 3, 1);
        assertThat(Language.EN.format().date(day)).isEqualTo("2024-03-01");
        assertThat(Language.VI.format().date(day)).isEqualTo("01/03/2024");
        assertThat(Language.VI.format().decimal("-41.4")).isEqualTo("-41,4");
        assertThat(Language.EN.format().decimal("-41.4")).isEqualTo("-41.4");
        assertThat(Language.VI.format().percent("60.22")).isEqualTo("60,22 %");
    }

    /** The words of the English texts, but for those that Vietnamese texts may hold. */
    static Set<String> englishWords() throws IOException {
        Set<String> english = new HashSet<>();
        modules().forEach(messages -> messages.keys(Language.EN).forEach(key -> {
            Object[] named = messages.argumentNames(Language.EN, key).stream()
                    .flatMap(name -> Stream.of(name, (Object) ""))
                    .toArray();
            english.addAll(words(messages.get(Language.EN, key, named)));
        }));
        for (String line : Files.readAllLines(FOREIGN)) {
            if (!line.startsWith("#")) {
                english.removeAll(words(line));
            }
        }
        // English messages name headings of Vietnamese tables.
        english.removeIf(word -> !word.chars().allMatch(c -> c < 128));
        return english;
    }

    /** The words of two letters or more, in lower case. */
    static Set<String> words(String text) {
        Set<String> words = new TreeSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            if (word.group().length() > 1) {
                words.add(word.group().toLowerCase(Locale.ROOT));
            }
        }
        return words;
    }

    /** What stands for a value is a word of the language, in the help and where one is missing. */
    @ParameterizedTest
    @MethodSource("org.ntmcriteria.cli.VerbHelp#verbs")
    void the_vietnamese_help_has_no_english_placeholder(String verb) {
        String help = printed((verb + " --help --lang vi").strip().split(" "));
        assertThat(help).startsWith("Cách dùng: ntm");
        assertThat(help)
                .doesNotContainPattern("\\b(?:CLASSES|CODE|COLUMN|DATE|DIR|FILE|ID[12]?|NAME|REGION|SET|TEXT|VERB)\\b");
    }

    @Test
    void what_is_missing_is_named_in_vietnamese() {
        assertThat(printed("assess", "a.csv", "--lang", "vi")).contains("--set BỘ");
        assertThat(printed("audit", "--lang", "vi")).contains("TỆP").doesNotContain("FILE");
        assertThat(printed("assess", "a.csv", "--set", "--lang", "vi")).contains("--set");
        assertThat(printed("--help", "--lang", "vi")).contains("ntm [-hV] LỆNH");
    }
}
