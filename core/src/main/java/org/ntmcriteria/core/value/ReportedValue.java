package org.ntmcriteria.core.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.text.VocabularyTable;

/**
 * What an office wrote as a value, read but not yet understood: the kind of the indicator decides what {@code 1},
 * {@code có} or {@code không} mean.
 *
 * <p>Grammar (case, blanks around and tone placement do not matter):
 *
 * <pre>
 * value   = plain | plain " (" word ")"    (with the office's judgement of it: "84.5 (Đ)")
 * plain   = number | number "/" number | word | grade | "NA" | "không áp dụng" | "" | "?" | fields
 * number  = digits [ "." digits ]          (decimal point)
 *         | groups [ "," digits ]          (decimal comma; dots only between exact groups of three)
 * word    = "Đ" "Đạt" "x" "✓" "yes" "true" … | "có" | "KĐ" "Chưa đạt" "Không đạt" "no" "false" … | "không"
 * grade   = "Yếu" "Trung bình" "Khá" "Tốt" | "I" "II" "III" "IV" "V"
 * fields  = FIELD { ";" FIELD }            (capital letters, digits and _; facts only)
 * </pre>
 *
 * <p>All words are lines of the resource {@code reported-words.csv}.
 */
public sealed interface ReportedValue
        permits Quantity, ReportedValue.Word, ReportedValue.Fields, ReportedValue.Mark, ReportedValue.Judged {
    /** What {@link #parse} accepts, in words. */
    Text ACCEPTED = CoreMessages.MESSAGES.text("accepted.value");

    /** A word of judgement; whether it says met depends on the kind. */
    enum Word implements ReportedValue {
        /** Written as met: {@code Đ Đạt x ✓ yes true} and the like. */
        ACHIEVED("Đ"),
        /** Written as not met: {@code KĐ Chưa đạt Không đạt no false} and the like. */
        NOT_ACHIEVED("KĐ"),
        /** There is: {@code có}. */
        EXISTS("có"),
        /** There is none: {@code không}. */
        ABSENT("không");

        private final String text;

        Word(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** A mark that is not a value. */
    enum Mark implements ReportedValue {
        /** Not applicable: {@code NA}, {@code không áp dụng}. */
        NOT_APPLICABLE("NA"),
        /** Not reported: blank or {@code ?}; never erases another report. */
        NOT_REPORTED("?");

        private final String text;

        Mark(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * The fields in which a one-of condition is met, for example the outstanding fields of a model commune.
     *
     * @param names one or more names in capital letters, in order of appearance
     */
    record Fields(List<String> names) implements ReportedValue {
        /**
         * Checks the names.
         *
         * @throws UnreadableTextException if there is none, if one is not at least three capital letters, digits and
         *     {@code _}, or if the only one is a word or grade of its own, such as {@code YES} or {@code III}
         */
        public Fields {
            names = List.copyOf(names);
            boolean named = !names.isEmpty();
            for (String name : names) {
                named &= Words.FIELD.matcher(name).matches();
            }
            if (!named || names.size() == 1 && Words.find(names.get(0)) != null) {
                throw UnreadableTextException.of(String.join(";", names), "accepted.fields");
            }
        }

        @Override
        public String toString() {
            return String.join(";", names);
        }
    }

    /**
     * A value with the office's own judgement beside it, as the form of one unit has them: {@code 84.5 (Đ)}. The value
     * counts; the judgement settles what the value leaves undetermined.
     *
     * @param value what is reported, no judgement beside it
     * @param judgement the office's judgement: met or not met
     */
    record Judged(ReportedValue value, Word judgement) implements ReportedValue {
        /**
         * Checks both.
         *
         * @throws IllegalArgumentException if the value is not reported, has a judgement or is the judgement itself, or
         *     if the judgement is neither met nor not met
         */
        public Judged {
            boolean isJudgement = judgement == Word.ACHIEVED || judgement == Word.NOT_ACHIEVED;
            if (!isJudgement || value == Mark.NOT_REPORTED || value == judgement || value instanceof Judged) {
                throw InvalidValueException.of("invalid.judged", "value", value, "judgement", judgement);
            }
        }

        /**
         * Returns a value with a judgement.
         *
         * @param value what is reported, no judgement beside it
         * @param judgement the office's judgement: met or not met
         * @return both, or the judgement alone where nothing else is reported
         * @throws IllegalArgumentException if the value has a judgement, or the judgement is neither met nor not met
         */
        public static ReportedValue of(ReportedValue value, Word judgement) {
            return value == Mark.NOT_REPORTED || value == judgement ? judgement : new Judged(value, judgement);
        }

        /**
         * Returns a value without a judgement beside it.
         *
         * @param reported any value
         * @return the value itself where none is beside it
         */
        public static ReportedValue without(ReportedValue reported) {
            return reported instanceof Judged judged ? judged.value() : reported;
        }

        @Override
        public String toString() {
            return value + " (" + judgement + ")";
        }
    }

    /** How decimals are written. */
    enum DecimalStyle {
        /** {@code 84.5}, no grouping. */
        POINT(Pattern.compile("[0-9]+(\\.[0-9]+)?")),
        /** {@code 84,5}, dots only between exact groups of three: {@code 1.286} is 1286. */
        COMMA(Pattern.compile("([0-9]+|[1-9][0-9]{0,2}(\\.[0-9]{3})+)(,[0-9]+)?"));

        /** Longer texts are no numbers, and a pattern takes a place on the stack for each of their groups. */
        private static final int LONGEST_NUMBER = 200;

        private final Pattern pattern;

        DecimalStyle(Pattern pattern) {
            this.pattern = pattern;
        }

        private Decimal read(String text) {
            if (text.length() > LONGEST_NUMBER || !pattern.matcher(text).matches()) {
                throw new UnreadableTextException(text, accepted());
            }
            return Decimal.parse(this == POINT ? text : text.replace(".", "").replace(',', '.'));
        }

        /**
         * Returns what a number looks like, in words.
         *
         * @return a description
         */
        public Text accepted() {
            return CoreMessages.MESSAGES.text(this == POINT ? "accepted.decimalPoint" : "accepted.decimalComma");
        }
    }

    /**
     * Reads a value written with a decimal point, as {@code toString} writes it.
     *
     * @param text the text of a cell
     * @return the value
     * @throws UnreadableTextException if the text is none of the grammar's forms
     */
    static ReportedValue parse(String text) {
        return parse(text, DecimalStyle.POINT);
    }

    /**
     * Reads a value.
     *
     * @param text the text of a cell
     * @param style how decimals are written
     * @return the value
     * @throws UnreadableTextException if the text is none of the grammar's forms, a number is negative, or a
     *     denominator is zero
     */
    static ReportedValue parse(String text, DecimalStyle style) {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            return Mark.NOT_REPORTED;
        }
        if (trimmed.endsWith(")")) {
            ReportedValue judged = Words.judged(trimmed, style);
            if (judged != null) {
                return judged;
            }
        }
        char first = trimmed.charAt(0);
        if (first >= '0' && first <= '9') {
            int slash = trimmed.indexOf('/');
            if (slash < 0) {
                return new Quantity.Amount(style.read(trimmed));
            }
            Decimal numerator = style.read(trimmed.substring(0, slash).strip());
            Decimal denominator = style.read(trimmed.substring(slash + 1).strip());
            if (denominator.signum() == 0) {
                throw UnreadableTextException.of(text, "accepted.ratio");
            }
            return new Quantity.Ratio(numerator, denominator);
        }
        ReportedValue word = Words.find(trimmed);
        if (word != null) {
            return word;
        }
        Fields fields = Words.fields(trimmed);
        if (fields != null) {
            return fields;
        }
        String refusal = Words.REFUSED.get(VietnameseText.fold(trimmed));
        if (refusal != null) {
            throw UnreadableTextException.of(text, refusal);
        }
        if ("<>=≤≥".indexOf(first) >= 0) {
            throw Words.compared(text, trimmed);
        }
        if ((first == '-' || first == '+') && trimmed.length() > 1) {
            throw UnreadableTextException.of(
                    text, style == DecimalStyle.POINT ? "accepted.unsignedPoint" : "accepted.unsignedComma");
        }
        throw new UnreadableTextException(text, ACCEPTED);
    }

    /** The words and what they are, out of the way of the interface. */
    final class Words {
        private static final Map<String, ReportedValue> MEANING = new HashMap<>();

        /** Words that are no value, with the key of the sentence that says why. */
        private static final Map<String, String> REFUSED = new HashMap<>();

        private static final String REFUSAL = "refused.";

        private static final Pattern COMPARED = Pattern.compile("[<>=≤≥]+\\s*([0-9][0-9.,]*)");

        private static final Pattern FIELD = Pattern.compile("[A-Z][A-Z0-9_]{2,59}");

        static {
            for (List<String> line :
                    VocabularyTable.lines(ReportedValue.class, "/org/ntmcriteria/core/reported-words.csv", 2)) {
                String word = VietnameseText.fold(line.get(1));
                if (line.get(0).startsWith(REFUSAL)) {
                    REFUSED.put(word, "accepted." + line.get(0).substring(REFUSAL.length()));
                } else {
                    MEANING.put(word, meaning(line.get(0)));
                }
            }
        }

        /** Returns why a comparison is not a value, and the number to write where there is one. */
        private static UnreadableTextException compared(String text, String trimmed) {
            Matcher compared = COMPARED.matcher(trimmed);
            return compared.matches()
                    ? UnreadableTextException.of(text, "accepted.noComparisonOf", "number", compared.group(1))
                    : UnreadableTextException.of(text, "accepted.noComparison");
        }

        private static ReportedValue meaning(String name) {
            for (Mark mark : Mark.values()) {
                if (mark.name().equals(name)) {
                    return mark;
                }
            }
            return Word.valueOf(name);
        }

        private Words() {}

        @javax.annotation.Nullable private static ReportedValue find(String text) {
            ReportedValue word = MEANING.get(VietnameseText.fold(text));
            return word != null
                    ? word
                    : Grade.find(text).map(Quantity.Graded::new).orElse(null);
        }

        /** Reads a value with a judgement in brackets behind it; null if the text has none. */
        @javax.annotation.Nullable private static ReportedValue judged(String text, DecimalStyle style) {
            int bracket = text.lastIndexOf('(');
            String value = bracket < 0 ? "" : text.substring(0, bracket).strip();
            if (value.isEmpty() || value.endsWith(")")) {
                return null;
            }
            ReportedValue judgement = find(text.substring(bracket + 1, text.length() - 1));
            return judgement == Word.ACHIEVED || judgement == Word.NOT_ACHIEVED
                    ? Judged.of(parse(value, style), (Word) judgement)
                    : null;
        }

        /** Reads names of fields with semicolons between them; null if the text is anything else. */
        @javax.annotation.Nullable private static Fields fields(String text) {
            List<String> names = new ArrayList<>();
            for (String part : text.split(";", -1)) {
                String name = part.strip();
                if (!FIELD.matcher(name).matches()) {
                    return null;
                }
                names.add(name);
            }
            return new Fields(names);
        }
    }
}
