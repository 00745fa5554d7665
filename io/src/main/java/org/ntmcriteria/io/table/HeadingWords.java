package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;

/**
 * The words by which headings and legends say what a column holds beside its criterion, the lines of the resource
 * {@code heading-words.csv}.
 */
final class HeadingWords {
    /** What words of a heading tell. */
    enum Kind {
        /** Met or not met, both. */
        VERDICT,
        /** Not met alone, so that a mark means that. */
        NOT_MET,
        /** What is planned or expected. */
        PLAN,
        /** What was reached at an earlier time. */
        EARLIER,
        /** A number of people, households or units. */
        COUNT,
        /** What a heading below an indicator begins with that parts it into numbers and their quotient. */
        PIECE,
        /** What was reached. */
        REACHED,
        /** What is required. */
        REQUIRED,
        /** A word that turns what is measured round: chưa được tưới. */
        NEGATION,
        /** Words with such a word in them that turn nothing round: không gian. */
        NEGATION_NEUTRAL,
        /** A word that tells nothing beside a criterion. */
        NEUTRAL,
        /** A word of the names of groups of criteria, or of what is said of all of them. */
        GROUP,
        /** An act, whose year is not that of the values. */
        ACT,
        /** In a title, what is planned. */
        TITLE_PLAN,
        /** In a title, what was reached, beside which a plan is said of something else. */
        TITLE_RESULT,
        /** In a title, what a table is of that does not hold what was reached by its day. */
        TITLE,
        /** In a title, words with those in them that say nothing of the kind. */
        TITLE_NEUTRAL,
        /** In a legend, a mark that otherwise means met. */
        MARK,
        /** In a legend, a blank cell. */
        BLANK,
        /** In a legend, met. */
        MET,
        /** In a legend, what stands between a sign and what it means. */
        MEANS,
        /** In a legend, how a sign is put behind what it means. */
        DRAWN
    }

    /** The words as they are shown, by their folded form. */
    private static final Map<String, String> WRITTEN = new HashMap<>();

    private static final Map<Kind, List<String>> WORDS = read();

    private static final Pattern SEPARATORS = Pattern.compile("[-–—()\\[\\]:;,./|]+");

    /** A year that is not one of a range. */
    private static final Pattern YEAR =
            Pattern.compile("(?<![0-9])(?<!20[0-9]{2} ?[-–] ?)(20[0-9]{2})(?![0-9])(?! ?[-–] ?20[0-9]{2})");

    private static final int LONGEST_TITLE = 300;

    /** A day or a month up to which something is told. */
    private static final Pattern UNTIL = Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + VietnameseText.fold("đến") + "|"
            + VietnameseText.fold("thời điểm") + "|" + VietnameseText.fold("hết") + ") (?:"
            + VietnameseText.fold("hết") + " |" + VietnameseText.fold("thời điểm") + " |" + VietnameseText.fold("ngày")
            + " ){0,2}(?:" + VietnameseText.fold("tháng") + " |([0-9]{1,2})(?:[/.-]| " + VietnameseText.fold("tháng")
            + " ))([0-9]{1,2})(?:[/.-]| " + VietnameseText.fold("năm") + " )(20[0-9]{2})(?![0-9])");

    private static final Pattern LAST_YEAR =
            Pattern.compile(" ?(?:" + VietnameseText.words("năm") + " )?(?:20[0-9]{2})$");

    /** A name, and what stands behind it in brackets or behind a dash or a colon. */
    private static final Pattern BEHIND_NAME =
            Pattern.compile("(?sU)(.{2,}?)\\s*(?:\\(([^()]{1,100})\\)|\\s[-–—]\\s*(.{1,100})|[:;]\\s*(.{1,100}))\\s*");

    /** What parts a sign of a legend from what it means: a colon, a dash, the word for is. */
    private static final String MEANS = "[)\"'”\\]]* ?(?:[:=–-]|(?:" + oneOf(Kind.MEANS) + ") ) ?";

    /** What stands before a sign of a legend. */
    private static final String BEFORE_SIGN = "(?:^|[ (,;.\"'“\\[])";

    /** In a legend of digits, what 1 means, and that others mean something too. */
    private static final Pattern ONE = Pattern.compile(BEFORE_SIGN + "1 ?[:=–-] ?([^;,.(:]{1,60})");

    private static final Pattern OTHER_DIGIT = Pattern.compile(BEFORE_SIGN + "[02-9] ?[:=–-] ?\\p{L}");

    private static final Pattern ZERO = Pattern.compile(BEFORE_SIGN + "0 ?[:=–-] ?\\p{L}");

    /** In a legend, what a cross or a tick means. */
    private static final Pattern SIGN = Pattern.compile(BEFORE_SIGN + "[xv✓✔][)\"'”\\]]* ?[:=–] ?([^;,.(:)]{1,60})");

    /** The most words of a legend that says met and nothing else: tiêu chí đạt, đã đạt chuẩn. */
    private static final int MOST_WORDS_OF_MET = 3;

    private static final Pattern MARK = legend(Kind.MARK);
    private static final Pattern BLANK = legend(Kind.BLANK);

    /** A sign behind what it means: chưa đạt đánh dấu x, đạt để trống. */
    private static final Pattern MARK_BEHIND = Pattern.compile("(?<![\\p{L}\\p{M}])(?:" + oneOf(Kind.NOT_MET)
            + ") ?(?:" + VietnameseText.fold("thì") + " )?(?:" + oneOf(Kind.DRAWN) + ") ?[\"'“(]?(?:"
            + oneOf(Kind.MARK) + ")(?![\\p{L}\\p{M}])");

    private static final Pattern BLANK_BEHIND = Pattern.compile("(?<![\\p{L}\\p{M}])([\\p{L}\\p{M}]++ )?(?:"
            + oneOf(Kind.MET) + ") ?(?:" + VietnameseText.fold("thì") + " )?(?:" + oneOf(Kind.BLANK) + ")");

    private static final Pattern GROUP_NUMBER = Pattern.compile("[1-9][0-9]?|[ivx]{1,5}");

    private HeadingWords() {}

    private static Map<Kind, List<String>> read() {
        Map<Kind, List<String>> words = new EnumMap<>(Kind.class);
        for (List<String> line :
                VocabularyTable.lines(HeadingWords.class, "/org/ntmcriteria/io/heading-words.csv", 2)) {
            words.computeIfAbsent(Kind.valueOf(line.get(0)), k -> new ArrayList<>())
                    .add(VietnameseText.fold(line.get(1)));
            WRITTEN.putIfAbsent(VietnameseText.fold(line.get(1)), line.get(1));
        }
        return words;
    }

    private static String oneOf(Kind kind) {
        return WORDS.get(kind).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    private static Pattern legend(Kind kind) {
        List<String> signs = WORDS.get(kind).stream().map(Pattern::quote).toList();
        return Pattern.compile(BEFORE_SIGN + "(?:" + String.join("|", signs) + ")" + MEANS + "([^;,.(:]{1,60})");
    }

    /** Returns the words of not met that a text has anywhere, unless it speaks of met too. */
    static Optional<String> notMet(String text) {
        String words = " " + VietnameseText.words(text) + " ";
        for (String both : WORDS.get(Kind.VERDICT)) {
            words = words.replace(" " + both + " ", " ");
        }
        for (String word : WORDS.get(Kind.NOT_MET)) {
            if (words.contains(" " + word + " ")) {
                return Optional.of(WRITTEN.get(word));
            }
        }
        return Optional.empty();
    }

    /** Returns a text without its words for both of met and not met. */
    static String withoutVerdicts(String text) {
        String words = " " + VietnameseText.words(text) + " ";
        for (String both : WORDS.get(Kind.VERDICT)) {
            words = words.replace(" " + VietnameseText.words(both) + " ", "  ");
        }
        return words.strip();
    }

    /** Checks if a word turns what is measured round. */
    static boolean isNegation(String word) {
        return WORDS.get(Kind.NEGATION).contains(word);
    }

    /** Checks if a text asks, somewhere in it, that something is not so: không còn nhà tạm. */
    static boolean isNegated(String text) {
        String words = " " + VietnameseText.words(text) + " ";
        for (String neutral : WORDS.get(Kind.NEGATION_NEUTRAL)) {
            words = words.replace(" " + neutral + " ", "  ");
        }
        return Stream.of(words.split(" ")).anyMatch(HeadingWords::isNegation);
    }

    /** Checks if a word tells nothing beside the criterion or indicator of a heading. */
    static boolean isNeutral(String word) {
        return WORDS.get(Kind.NEUTRAL).contains(word);
    }

    /** Checks if a word is said of groups of criteria, or is the number of one. */
    static boolean isOfGroup(String word) {
        return GROUP_NUMBER.matcher(word).matches()
                || Stream.of(Kind.GROUP, Kind.NEUTRAL)
                        .flatMap(kind -> WORDS.get(kind).stream())
                        .anyMatch(known -> known.equals(word) || SetNames.isWithoutMarks(word, known));
    }

    /** Returns the words of a kind with which a piece of a text begins or ends, a year left out. */
    static Optional<String> find(Kind kind, String text) {
        for (String piece : SEPARATORS.split(VietnameseText.fold(text))) {
            String words = withoutLastYear(piece);
            for (String word : WORDS.get(kind)) {
                if (words.equals(word) || words.startsWith(word + " ") || words.endsWith(" " + word)) {
                    return Optional.of(WRITTEN.get(word));
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Returns the name in a heading behind which it says that the column is of what is not met, of a plan, of another
     * time or a count.
     */
    static Optional<String> nameBeforeDoubt(String heading) {
        Matcher matcher = BEHIND_NAME.matcher(heading);
        if (heading.length() > LONGEST_TITLE || !matcher.matches()) {
            return Optional.empty();
        }
        String behind = Stream.of(matcher.group(2), matcher.group(3), matcher.group(4))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
        boolean isDoubt = notMet(behind).isPresent()
                || !years(behind).isEmpty()
                || FormColumn.find(behind).equals(Optional.of(FormColumn.REQUIREMENT))
                || Stream.of(Kind.PLAN, Kind.EARLIER, Kind.COUNT)
                        .anyMatch(kind -> find(kind, behind).isPresent());
        return isDoubt ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Returns the words by which the title of a table, or the name of its sheet, says that it is of something else. */
    static Optional<String> ofOtherTable(String title) {
        String words = " " + VietnameseText.words(title) + " ";
        for (String neutral : WORDS.get(Kind.TITLE_NEUTRAL)) {
            words = words.replace(" " + VietnameseText.words(neutral) + " ", "  ");
        }
        String rest = words;
        boolean isOfResults = WORDS.get(Kind.TITLE_RESULT).stream().anyMatch(word -> rest.contains(" " + word + " "));
        return Stream.concat(
                        WORDS.get(Kind.TITLE).stream(),
                        isOfResults ? Stream.empty() : WORDS.get(Kind.TITLE_PLAN).stream())
                .filter(word -> rest.contains(" " + word + " "))
                .findFirst()
                .map(WRITTEN::get);
    }

    /**
     * Returns the last day of what a title is about, where it says so in the year of a day: đến ngày 30/6/2024, tính
     * đến tháng 6/2024. The date of a document says nothing.
     */
    static Optional<LocalDate> endOf(String title, LocalDate day) {
        if (title.length() > LONGEST_TITLE || namesAct(title)) {
            return Optional.empty();
        }
        Matcher matcher = UNTIL.matcher(VietnameseText.fold(title));
        if (!matcher.find() || Integer.parseInt(matcher.group(3)) != day.getYear()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(matcher.group(2));
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        YearMonth of = YearMonth.of(day.getYear(), month);
        int last = matcher.group(1) == null ? of.lengthOfMonth() : Integer.parseInt(matcher.group(1));
        return of.isValidDay(last) ? Optional.of(of.atDay(last)) : Optional.empty();
    }

    /** Checks if a text names an act. */
    static boolean namesAct(String text) {
        String words = " " + VietnameseText.words(text) + " ";
        return WORDS.get(Kind.ACT).stream().anyMatch(act -> words.contains(" " + act + " "));
    }

    /** Returns the years of a text that names no act. */
    static List<String> years(String text) {
        List<String> years = new ArrayList<>();
        if (!namesAct(text)) {
            Matcher year = YEAR.matcher(VietnameseText.fold(text));
            while (year.find()) {
                years.add(year.group(1));
            }
        }
        return years;
    }

    /** Returns the words of a text without the year at its end. */
    static String withoutLastYear(String text) {
        return LAST_YEAR.matcher(VietnameseText.words(text)).replaceFirst("");
    }

    /** Checks if a text says of what time or judgement a column is and nothing else: Kế hoạch 2024, Đạt, 2023. */
    static boolean isResult(String text) {
        String words = VietnameseText.words(text);
        String bare = LAST_YEAR.matcher(words).replaceFirst("");
        return !words.isEmpty() && bare.isEmpty()
                || List.of(Kind.VERDICT, Kind.NOT_MET, Kind.PLAN, Kind.EARLIER, Kind.REQUIRED, Kind.REACHED).stream()
                        .anyMatch(kind -> WORDS.get(kind).contains(bare));
    }

    /** Checks if a text is of a number that an indicator is computed from, or of their quotient: Tổng số hộ, Tỷ lệ. */
    static boolean isPiece(String text) {
        String words = VietnameseText.words(text) + " ";
        return WORDS.get(Kind.PIECE).stream().anyMatch(piece -> words.startsWith(piece + " "));
    }

    /** Checks if a text is a word for met alone or not met alone, which a cell may have too. */
    static boolean isVerdict(String text) {
        String words = VietnameseText.words(text);
        return WORDS.get(Kind.MET).contains(words) || WORDS.get(Kind.NOT_MET).contains(words);
    }

    /** Checks if what a sign of a legend means speaks of met. */
    private static boolean isOfMet(String meaning) {
        String words = " " + VietnameseText.words(meaning) + " ";
        return words.equals(" " + VietnameseText.words("có") + " ")
                || Stream.of(Kind.MET, Kind.VERDICT)
                        .flatMap(kind -> WORDS.get(kind).stream())
                        .anyMatch(met -> words.contains(" " + met + " "));
    }

    /** Checks if a text explains a mark as one for met, in so few words that it says nothing else. */
    static boolean isLegendOfMet(String text) {
        String folded = VietnameseText.fold(text);
        return Stream.of(ONE, SIGN, MARK)
                .flatMap(pattern -> pattern.matcher(folded).results())
                .map(found -> VietnameseText.words(found.group(1)))
                .anyMatch(meaning -> meaning.split(" ").length <= MOST_WORDS_OF_MET
                        && isOfMet(meaning)
                        && notMet(meaning).isEmpty()
                        && find(Kind.PLAN, meaning).isEmpty());
    }

    /** Checks if a text explains marks or blank cells the other way round: x for not met, a blank for met. */
    static boolean isReversedLegend(String text) {
        String folded = VietnameseText.fold(text);
        if (OTHER_DIGIT.matcher(folded).find()) {
            Matcher one = ONE.matcher(folded);
            if (one.find()
                    && (notMet(one.group(1)).isPresent() || ZERO.matcher(folded).find() && !isOfMet(one.group(1)))) {
                return true;
            }
        }
        Matcher sign = SIGN.matcher(folded);
        while (sign.find()) {
            if (!isOfMet(sign.group(1))) {
                return true;
            }
        }
        Matcher mark = MARK.matcher(folded);
        while (mark.find()) {
            if (notMet(mark.group(1)).isPresent()) {
                return true;
            }
        }
        if (MARK_BEHIND.matcher(folded).find()) {
            return true;
        }
        Matcher behind = BLANK_BEHIND.matcher(folded);
        while (behind.find()) {
            if (notMet(behind.group()).isEmpty()) {
                return true;
            }
        }
        Matcher blank = BLANK.matcher(folded);
        while (blank.find()) {
            String meaning = " " + VietnameseText.words(blank.group(1)) + " ";
            boolean isMet = WORDS.get(Kind.MET).stream().anyMatch(met -> meaning.contains(" " + met + " "));
            if (isMet && notMet(blank.group(1)).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
