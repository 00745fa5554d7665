package org.ntmcriteria.io.table;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Sex;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;
import org.ntmcriteria.core.value.DateRange;

/**
 * A criterion or an indicator as headings and forms number it: {@code TC7}, {@code Tiêu chí 7. Chợ}, {@code 3.1},
 * {@code 3.1. Tỷ lệ …}, {@code Chỉ tiêu 10}, {@code 5/a}, {@code @schools}, or a number alone. The words are the lines
 * of the resource {@code key-words.csv}.
 *
 * @param kind how sure it is
 * @param key the key; of a number alone the criterion of that number
 * @param rest what stands behind the number, folded
 */
record KeyText(Kind kind, InputKey key, String rest) {
    /** What a text tells of a key. */
    enum Kind {
        /** A criterion, by a word for it. */
        CRITERION,
        /** An indicator, a part, a sex or a fact. */
        INDICATOR,
        /** A number that may be that of a criterion, of an indicator, or of a row. */
        NUMBER
    }

    /** The words for what a number is of. */
    private enum Word {
        CRITERION,
        INDICATOR,
        NUMBER,
        MALE,
        FEMALE
    }

    private static final Map<Word, String> WORDS = words();

    private static final String NUMBER_WORD = " ?(?:(?:" + WORDS.get(Word.NUMBER) + ") ?)?";

    private static final String PART = "(/[a-z][a-z0-9]{0,19})";

    /** {@code TC7}, not {@code TC 3.1}. */
    private static final Pattern CRITERION = Pattern.compile("(?:" + WORDS.get(Word.CRITERION) + ")[._\\-]?"
            + NUMBER_WORD + "0?([1-9][0-9]{0,3})(?![0-9/]|[.,][0-9])((?:[ .:)(\\-–*].*)?)");

    private static final Pattern POINTED = Pattern.compile("(?:(?:" + WORDS.get(Word.CRITERION) + "|"
            + WORDS.get(Word.INDICATOR) + ")\\.?" + NUMBER_WORD + ")?([1-9][0-9]{0,3}(?:[.,][1-9][0-9]{0,3}){1,3})"
            + PART + "?((?:\\.(?![0-9]).*|[ :)(\\-–;].*)?)");

    private static final Pattern WHOLE = Pattern.compile("(?:" + WORDS.get(Word.INDICATOR) + ")\\.?" + NUMBER_WORD
            + "([1-9][0-9]{0,3})" + PART + "?(?![0-9/]|[.,][0-9])((?:[ .:)(\\-–].*)?)");

    private static final Pattern OF_PART = Pattern.compile("([1-9][0-9]{0,3})" + PART + "((?: ?[:)(.\\-–].*)?)");

    /** A number alone or before a name: {@code 1}, {@code 1. Quy hoạch}, {@code 10 (triệu đồng)}. */
    private static final Pattern NUMBER = Pattern.compile("0?([1-9][0-9]?)((?: ?[.):\\-–(] ?\\p{L}.*| ?\\(%\\))?)");

    /** A number before words with nothing between: {@code 12 nợ}. */
    private static final Pattern NUMBER_AND_WORDS = Pattern.compile("([1-9][0-9]?) (\\p{L}.*)");

    /** A word for indicators behind their number. */
    private static final String COUNTED = " ?(?:" + WORDS.get(Word.INDICATOR) + ")(?![\\p{L}\\p{M}])";

    /** The letter of a part: {@code a}, {@code b)}. */
    private static final Pattern LETTER = Pattern.compile("([a-z])[.)]?");

    private static final Pattern MALE = Pattern.compile(WORDS.get(Word.MALE));
    private static final Pattern FEMALE = Pattern.compile(WORDS.get(Word.FEMALE));

    private static Map<Word, String> words() {
        Map<Word, StringJoiner> words = new EnumMap<>(Word.class);
        for (List<String> line : VocabularyTable.lines(KeyText.class, "/org/ntmcriteria/io/key-words.csv", 2)) {
            words.computeIfAbsent(Word.valueOf(line.get(0)), w -> new StringJoiner("|"))
                    .add(Pattern.quote(VietnameseText.fold(line.get(1))));
        }
        Map<Word, String> patterns = new EnumMap<>(Word.class);
        words.forEach((word, pattern) -> patterns.put(word, pattern.toString()));
        return patterns;
    }

    /** Returns a text without the number of indicators that it says there are: (4 chỉ tiêu). */
    static String withoutCount(String text, long indicators) {
        return VietnameseText.fold(text).replaceFirst("(?<![0-9.,])0?" + indicators + COUNTED, " ");
    }

    /** Returns the key that a text tells, or empty if it tells none. */
    static Optional<KeyText> find(String text) {
        String folded = VietnameseText.fold(text);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        if (folded.charAt(0) == '@') {
            return key(text.strip(), "");
        }
        Matcher criterion = CRITERION.matcher(folded);
        if (criterion.matches()) {
            return Optional.of(new KeyText(
                    Kind.CRITERION,
                    new InputKey.OfCriterion(Integer.parseInt(criterion.group(1))),
                    rest(criterion.group(2))));
        }
        for (Pattern pattern : List.of(POINTED, WHOLE, OF_PART)) {
            Matcher indicator = pattern.matcher(folded);
            if (indicator.matches() && !isDay(folded)) {
                String part = indicator.group(2) == null ? "" : indicator.group(2);
                return key(indicator.group(1).replace(',', '.') + part, rest(indicator.group(3)));
            }
        }
        Matcher number = NUMBER.matcher(folded);
        return number.matches()
                ? Optional.of(new KeyText(
                        Kind.NUMBER,
                        new InputKey.OfCriterion(Integer.parseInt(number.group(1))),
                        rest(number.group(2))))
                : Optional.empty();
    }

    /** Returns the key that the heading of a column among numbered ones tells, or empty if it tells none. */
    static Optional<KeyText> inSequence(String text) {
        Optional<KeyText> key = find(text);
        Matcher number = NUMBER_AND_WORDS.matcher(VietnameseText.fold(text));
        return key.isPresent() || !number.matches()
                ? key
                : Optional.of(new KeyText(
                        Kind.NUMBER, new InputKey.OfCriterion(Integer.parseInt(number.group(1))), number.group(2)));
    }

    private static Optional<KeyText> key(String text, String rest) {
        Optional<String> sex = text.indexOf('/') < 0 ? sex(VietnameseText.words(rest)) : Optional.empty();
        if (sex.isPresent()) {
            return key(text + "/" + sex.get(), "");
        }
        try {
            return Optional.of(new KeyText(Kind.INDICATOR, InputKey.parse(text), rest));
        } catch (UnreadableTextException e) {
            return Optional.empty();
        }
    }

    private static boolean isDay(String text) {
        try {
            DateRange.parseOfficeDay(text);
            return true;
        } catch (UnreadableTextException e) {
            return false;
        }
    }

    private static String rest(String text) {
        return text.replaceFirst("^[ .:)(\\-–;*]+", "");
    }

    /** Returns the part or sex that a text under the heading of an indicator names: {@code a}, {@code male}. */
    static Optional<String> part(String text) {
        String folded = VietnameseText.fold(text);
        Matcher letter = LETTER.matcher(folded);
        return sex(VietnameseText.words(text))
                .or(() -> letter.matches() ? Optional.of(letter.group(1)) : Optional.empty());
    }

    private static Optional<String> sex(String words) {
        return MALE.matcher(words).matches()
                ? Optional.of(Sex.MALE.word())
                : FEMALE.matcher(words).matches() ? Optional.of(Sex.FEMALE.word()) : Optional.empty();
    }

    /** Returns the number of the criterion that a key is of, or empty for a fact. */
    static Optional<Integer> criterion(InputKey key) {
        return key instanceof InputKey.OfCriterion whole
                ? Optional.of(whole.criterion())
                : InputKey.indicator(key).map(id -> id.criterion());
    }
}
