package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.annotation.Nullable;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Sex;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.io.IoMessages;

/**
 * Tells what the rows of a form are about: by their numbers, which may be the set's or only count the rows, and by what
 * they say. The two must not contradict each other. Rows are asked for in their order, since a part belongs to the
 * indicator above.
 *
 * <p>Not thread-safe; used once per form.
 */
final class FormKeys {
    /** The number of a group of criteria: I, II., A. */
    private static final Pattern GROUP = Pattern.compile("(?:[IVX]+|[A-F])[.)]?");

    /** The letter of a part before its words: a) Đường trục xã. */
    private static final Pattern LETTERED = Pattern.compile("([a-z])[.)]\\s.*");

    /** What stands before one of several remarks: - Có quy hoạch. */
    private static final Pattern LISTED = Pattern.compile("[-–+*•]");

    /**
     * What a row is about.
     *
     * @param key the key; empty for a group of criteria, for remarks, and where the key is not certain
     * @param isNamed whether its words name what its number does
     * @param problem why the key is not certain
     */
    record Subject(Optional<InputKey> key, boolean isNamed, Optional<Problem> problem) {
        private static final Subject NONE = new Subject(Optional.empty(), false, Optional.empty());
    }

    private final SetKeys set;
    private final TableHeader header;

    /** The year of the form's day. */
    private final Optional<String> year;

    /** Whether the numbers are those of the set: some have a point. */
    private final boolean isNumberedBySet;

    /** The indicator that the rows below may be parts of. */
    @Nullable private IndicatorId indicator;

    FormKeys(SetKeys set, TableHeader header, Optional<LocalDate> day, List<TextRow> rows) {
        this.set = set;
        this.header = header;
        this.year = day.map(of -> String.valueOf(of.getYear()));
        this.isNumberedBySet = rows.stream().anyMatch(row -> KeyText.find(number(row))
                .filter(key -> key.kind() == KeyText.Kind.INDICATOR)
                .isPresent());
    }

    private String cell(TextRow row, FormColumn column) {
        int index = header.index(column);
        return index < 0 ? "" : row.cell(index);
    }

    private String number(TextRow row) {
        return cell(row, FormColumn.NUMBER).replaceFirst("[.)]+$", "");
    }

    /** Returns what a row says it is about: the most particular of its texts. */
    String content(TextRow row) {
        String content = cell(row, FormColumn.CONTENT);
        String indicatorText = cell(row, FormColumn.INDICATOR);
        String words = content.isEmpty() && set.names().named(indicatorText).isPresent() ? indicatorText : content;
        return words.isEmpty() ? cell(row, FormColumn.CRITERION) : words;
    }

    /** Returns what the next row is about. */
    Subject next(TextRow row) {
        Subject subject = find(row);
        subject.key().ifPresent(key -> {
            if (key instanceof InputKey.OfIndicator of) {
                indicator = of.indicator();
            } else if (key instanceof InputKey.OfCriterion of) {
                String number = String.valueOf(of.criterion());
                indicator = set.hasIndicator(number) ? IndicatorId.parse(number) : null;
            }
        });
        return subject;
    }

    private Subject find(TextRow row) {
        String number = number(row);
        String content = content(row);
        Optional<KeyText> ofContent = KeyText.find(content);
        String name = ofContent.map(KeyText::rest).orElse(content);
        Optional<InputKey> named = set.names().named(withoutYear(name));
        Optional<String> otherYear = otherYear(content, named);
        if (otherYear.isPresent()) {
            return uncertain(row, "key.otherYear", "year", otherYear.get(), "day", year.orElseThrow());
        }
        if (GROUP.matcher(cell(row, FormColumn.NUMBER)).matches()) {
            Optional<InputKey> group = named.or(() -> set.names().named(cell(row, FormColumn.CRITERION)));
            boolean isCriterion = group.filter(key -> key instanceof InputKey.OfCriterion of
                            && number.equals(RomanHeadings.roman(of.criterion())))
                    .isPresent();
            return isCriterion ? new Subject(group, true, Optional.empty()) : Subject.NONE;
        }
        Optional<KeyText> ofNumber = isSpoilt(row) ? Optional.empty() : KeyText.find(number);
        List<InputKey> sure = sure(ofNumber, ofContent, row);
        if (!sure.isEmpty()) {
            return sure.size() > 1
                    ? uncertain(row, "key.otherNumber", "key", sure.get(1))
                    : checked(row, sure.get(0), named);
        }
        if (isSpoilt(row)) {
            return named.filter(key -> mayBeSpoilt(key, row)).isPresent()
                    ? new Subject(named, true, Optional.empty())
                    : spoilt(row);
        }
        Optional<Integer> bare = ofNumber.or(() -> ofContent).flatMap(key -> KeyText.criterion(key.key()));
        return bare.isPresent()
                ? byNumber(row, bare.get(), name, named.or(() -> set.names().named(cell(row, FormColumn.CRITERION))))
                : withoutNumber(number, content, named);
    }

    /** Returns a name without the year of the form's day behind it. */
    private String withoutYear(String name) {
        List<String> years = HeadingWords.years(name);
        return years.size() == 1 && year.equals(Optional.of(years.get(0))) ? HeadingWords.withoutLastYear(name) : name;
    }

    /** Returns the one year that a row is of, if it is another than that of the form's day. */
    private Optional<String> otherYear(String content, Optional<InputKey> named) {
        List<String> years = HeadingWords.years(content).stream().distinct().toList();
        return years.size() == 1 && year.isPresent() && named.isEmpty()
                ? Optional.of(years.get(0)).filter(of -> !year.get().equals(of))
                : Optional.empty();
    }

    /** Returns the keys that the number and the words of a row tell for certain; two if they contradict each other. */
    private List<InputKey> sure(Optional<KeyText> ofNumber, Optional<KeyText> ofContent, TextRow row) {
        List<InputKey> sure = new ArrayList<>();
        for (Optional<KeyText> text : List.of(ofNumber, ofContent)) {
            text.filter(key -> key.kind() != KeyText.Kind.NUMBER && set.mayHave(key.key()))
                    .map(KeyText::key)
                    .filter(key -> !sure.contains(key))
                    .ifPresent(sure::add);
        }
        if (sure.isEmpty()) {
            KeyText.find(cell(row, FormColumn.INDICATOR))
                    .filter(key -> key.kind() == KeyText.Kind.INDICATOR && set.mayHave(key.key()))
                    .ifPresent(key -> sure.add(key.key()));
        }
        // An indicator is finer than its criterion.
        boolean isSame = sure.size() == 2
                && KeyText.criterion(sure.get(0)).equals(KeyText.criterion(sure.get(1)))
                && sure.removeIf(InputKey.OfCriterion.class::isInstance);
        return isSame ? sure.subList(0, 1) : sure;
    }

    /** Returns a key unless the words of the row name another one. */
    private Subject checked(TextRow row, InputKey key, Optional<InputKey> named) {
        if (named.isEmpty() || isSame(key, named.get())) {
            return new Subject(Optional.of(key), named.isPresent(), Optional.empty());
        }
        // In text, too, 17.10 may have become 17.1.
        boolean hasLostZero = named.get().toString().equals(key + "0");
        return hasLostZero
                ? new Subject(named, true, Optional.empty())
                : uncertain(row, "key.otherName", "name", content(row), "key", named.get());
    }

    /** Checks if a key and a name are of one indicator or, where either is of a whole criterion, of one criterion. */
    static boolean isSame(InputKey key, InputKey named) {
        boolean hasIndicators =
                InputKey.indicator(key).isPresent() && InputKey.indicator(named).isPresent();
        return hasIndicators
                ? InputKey.indicator(key).equals(InputKey.indicator(named))
                : KeyText.criterion(key).equals(KeyText.criterion(named));
    }

    /** Checks if a spreadsheet has made something else of a number: a day, or a decimal that has lost its zero. */
    private boolean isSpoilt(TextRow row) {
        int index = header.index(FormColumn.NUMBER);
        return index >= 0 && (row.isDay(index) || row.isNumber(index) && set.mayHaveLostZero(row.cell(index)));
    }

    private boolean mayBeSpoilt(InputKey key, TextRow row) {
        String number = number(row);
        return row.isDay(header.index(FormColumn.NUMBER))
                || key.toString().equals(number)
                || key.toString().equals(number + "0");
    }

    private Subject spoilt(TextRow row) {
        int index = header.index(FormColumn.NUMBER);
        return new Subject(
                Optional.empty(),
                false,
                Optional.of(Problem.of(
                        InputTableProblem.BAD_KEY,
                        Optional.of(row.location(index, header.columnName(index))),
                        row.cell(index),
                        CellReader.instead(row, index))));
    }

    /** Returns what a row with a whole number is about: a criterion, its one indicator, or by its words anything. */
    private Subject byNumber(TextRow row, int number, String name, Optional<InputKey> named) {
        InputKey criterion = new InputKey.OfCriterion(number);
        if (named.isPresent()) {
            boolean isSame = KeyText.criterion(named.get()).equals(Optional.of(number));
            return isSame || !isNumberedBySet
                    ? new Subject(named, true, Optional.empty())
                    : uncertain(row, "key.otherName", "name", content(row), "key", named.get());
        }
        // What is listed below a criterion is a piece of it.
        boolean isOfSet = set.mayHave(criterion)
                && !LISTED.matcher(name).lookingAt()
                && (name.isEmpty()
                        || isNumberedBySet
                        || !set.isKnown()
                        || set.names().speaksOf(number, name));
        return isOfSet
                ? new Subject(Optional.of(criterion), set.names().speaksOf(number, name), Optional.empty())
                : uncertain(row, "key.rowNumber");
    }

    private Subject withoutNumber(String number, String content, Optional<InputKey> named) {
        if (indicator != null && named.isEmpty()) {
            boolean isLettered = LETTERED.matcher(content).matches();
            Optional<String> part = KeyText.part(number)
                    .or(() -> KeyText.part(content))
                    .or(() -> isLettered ? Optional.of(content.substring(0, 1)) : Optional.empty());
            if (part.isPresent()) {
                Optional<Sex> sex = Sex.find(part.get());
                InputKey key = sex.isPresent()
                        ? new InputKey.OfSex(indicator, sex.get())
                        : new InputKey.OfPart(indicator, part.get());
                return new Subject(Optional.of(key), false, Optional.empty());
            }
        }
        return new Subject(named, named.isPresent(), Optional.empty());
    }

    private Subject uncertain(TextRow row, String why, Object... arguments) {
        int numbers = header.index(FormColumn.NUMBER);
        int index = numbers >= 0 && !row.cell(numbers).isEmpty()
                ? numbers
                : Math.max(header.index(FormColumn.CONTENT), header.index(FormColumn.CRITERION));
        Text reason = IoMessages.MESSAGES.text(why, arguments);
        return new Subject(
                Optional.empty(),
                false,
                Optional.of(Problem.of(
                        InputTableProblem.UNSURE_KEY,
                        Optional.of(row.location(Math.max(0, index), header.columnName(Math.max(0, index)))),
                        row.cell(Math.max(0, index)),
                        reason)));
    }
}
