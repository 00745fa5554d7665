package org.ntmcriteria.io.table;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.value.MeasurementUnit;
import org.ntmcriteria.io.IoMessages;

/**
 * Tells of the columns of a header why they do not hold what their criterion or indicator asks: their headings, or
 * those that several columns have in common above, say not met, a plan, another year, another quantity or the name of
 * another criterion. Immutable and thread-safe.
 */
final class HeadingDoubts {
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private static final Pattern WITH_LETTER = Pattern.compile("\\p{L}");

    private static final Pattern PARTS = Pattern.compile("[()\\[\\]:;,.–—-]+");

    private static final Pattern BRACKETS = Pattern.compile("\\(.*$");

    private final SetKeys set;
    private final Optional<LocalDate> day;
    private final List<TextRow> rows;

    /** Of each row above the last, for each column the nearest one with a text, itself or to its left. */
    private final List<int[]> lefts;

    /**
     * Creates the doubts of one header.
     *
     * @param set the criteria and indicators
     * @param day the day of a table that has no column of days
     * @param rows the rows of the header, the last of which names each column
     */
    HeadingDoubts(SetKeys set, Optional<LocalDate> day, List<TextRow> rows) {
        this.set = set;
        this.day = day;
        this.rows = List.copyOf(rows);
        this.lefts = rows.stream()
                .limit(Math.max(0, rows.size() - 1L))
                .map(HeadingDoubts::lefts)
                .toList();
    }

    private static int[] lefts(TextRow row) {
        int width = row.count() == 0 ? 0 : row.column(row.count() - 1) + 1;
        int[] lefts = new int[width];
        for (int column = 1; column < width; column++) {
            lefts[column] = row.cell(column).isEmpty() ? lefts[column - 1] : column;
        }
        return lefts;
    }

    /** Returns why a column of values is not read. */
    Optional<Text> ofKey(int column, String heading, InputKey key) {
        Optional<KeyText> numbered = KeyText.inSequence(heading);
        Optional<Text> why = why(heading, key);
        return why.or(() -> numbered.flatMap(of -> otherName(of.rest(), key)))
                .or(() -> ofGroups(column, key))
                .or(() -> numbered.flatMap(of -> ofNameAbove(column, key)));
    }

    /** Returns what the heading of a column of values says beside its key, which may make it one of something else. */
    Optional<String> wordsBeside(int column, String heading, InputKey key) {
        return wordsBeside(heading, key).or(() -> wordsInOtherRows(column, heading, key));
    }

    /** Returns what another row of the header says of a column alone beside the name of its criterion. */
    private Optional<String> wordsInOtherRows(int column, String heading, InputKey key) {
        Optional<Integer> criterion = KeyText.criterion(key);
        for (TextRow row : rows) {
            String text = row.cell(column);
            if (criterion.isPresent()
                    && rows.size() > 1
                    && !text.isEmpty()
                    && !VietnameseText.same(text, heading)
                    && spansAlone(row, column)
                    && set.names().speaksOf(criterion.get(), text)) {
                Optional<String> others = set.names().otherWords(key, HeadingWords.withoutVerdicts(text));
                if (others.isPresent()) {
                    return others.map(words -> asWritten(words, text));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<String> wordsBeside(String heading, InputKey key) {
        Optional<KeyText> numbered = KeyText.inSequence(heading);
        return numbered.flatMap(of -> wordsBesideName(of.rest(), heading, key));
    }

    /** Returns what the words of a row say that is in no name of its criterion, or of what a number they speak. */
    Optional<String> wordsOfContent(String content, InputKey key) {
        String name = KeyText.find(content).map(KeyText::rest).orElse(content);
        Optional<Integer> criterion = KeyText.criterion(key);
        if (criterion.isEmpty() || set.names().isInNameOf(criterion.get(), name)) {
            return Optional.empty();
        }
        return HeadingWords.notMet(name)
                .or(() -> Stream.of(HeadingWords.Kind.PLAN, HeadingWords.Kind.EARLIER, HeadingWords.Kind.COUNT)
                        .flatMap(kind -> HeadingWords.find(kind, name).stream())
                        .filter(word -> isOwn(word, key))
                        .findFirst())
                .filter(word -> isOwn(word, key))
                .or(() -> wordsBesideName(name, content, key)
                        .filter(words -> WITH_LETTER.matcher(words).find()));
    }

    private Optional<String> wordsBesideName(String rest, String heading, InputKey key) {
        Optional<Integer> criterion = KeyText.criterion(key);
        if (criterion.isEmpty()) {
            return Optional.empty();
        }
        // What is counted says of which things the column is, unless they are asked for.
        boolean hasMeasure = MeasuredText.inBrackets(heading)
                .filter(measure -> !measure.unit().equals(Optional.of(MeasurementUnit.COUNT))
                        || set.units(key).contains(MeasurementUnit.COUNT))
                .isPresent();
        String measured = hasMeasure ? rest.substring(0, Math.max(0, rest.lastIndexOf('('))) : rest;
        String undated =
                set.withoutPeriod(day.map(of -> withoutDay(measured, of)).orElse(measured));
        String text = set.names().withoutCount(criterion.get(), undated);
        return text.isBlank() || MeasuredText.measure(text).isPresent() || HeadingWords.namesAct(text)
                ? Optional.empty()
                : set.names()
                        .otherWords(key, HeadingWords.withoutVerdicts(text))
                        .map(words -> asWritten(words, heading));
    }

    /** Returns folded words as a heading writes them. */
    private static String asWritten(String words, String heading) {
        Set<String> folded = new HashSet<>(List.of(words.split(" ")));
        List<String> written = Stream.of(NO_LETTERS.split(Normalizer.normalize(heading, Normalizer.Form.NFC)))
                .filter(word -> folded.contains(VietnameseText.words(word)))
                .toList();
        return written.isEmpty() ? words : String.join(" ", written);
    }

    private static String withoutDay(String text, LocalDate day) {
        String year = String.valueOf(day.getYear());
        return text.replaceAll(
                "(?<![0-9])(?:0?" + day.getDayOfMonth() + "[/.-]0?" + day.getMonthValue() + "[/.-])?" + year
                        + "(?![0-9])",
                " ");
    }

    /** Returns the unit of measurement that the headings above a column give, from the lowest. */
    Optional<MeasuredText.Measure> measureAbove(int column) {
        return groups(column).stream()
                .map(MeasuredText::inBrackets)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Returns why a column of totals is not read. */
    Optional<Text> ofTotal(int column) {
        return groups(column).stream()
                .map(HeadingWords::notMet)
                .flatMap(Optional::stream)
                .findFirst()
                .map(word -> IoMessages.MESSAGES.text("heading.notMet", "words", word));
    }

    private Optional<Text> ofGroups(int column, InputKey key) {
        for (String group : groups(column)) {
            Optional<Text> why = why(group, key);
            if (why.isPresent()) {
                return Optional.of(IoMessages.MESSAGES.text("heading.below", "group", group, "why", why.get()));
            }
        }
        return Optional.empty();
    }

    /** Returns the headings above columns of values that say what no list of words knows, each once. */
    List<Problem> ofWordsAbove(List<TableHeader.KeyColumn> keys) {
        Map<SourceLocation, Problem> unknown = new LinkedHashMap<>();
        for (TableHeader.KeyColumn key : keys) {
            for (int upper = rows.size() - 2; upper >= 0 && set.isKnown(); upper--) {
                int left = left(upper, key.index());
                String group = rows.get(upper).cell(left);
                if (!group.isEmpty() && hasTextBelow(upper, key.index()) && hasTextBelow(upper, left)) {
                    SourceLocation location = rows.get(upper).location(left);
                    unknownWords(group, key.key())
                            .ifPresent(words -> unknown.putIfAbsent(
                                    location,
                                    Problem.of(InputTableProblem.GROUP_WORDS, Optional.of(location), group, words)));
                }
            }
        }
        return List.copyOf(unknown.values());
    }

    /** Returns the words of a heading above columns that neither name criteria nor are said of groups of them. */
    private Optional<String> unknownWords(String group, InputKey key) {
        String text = KeyText.find(group).map(KeyText::rest).orElse(group);
        boolean isMeasured = MeasuredText.inBrackets(text).isPresent();
        String name = isMeasured ? text.substring(0, text.lastIndexOf('(')) : text;
        String rest = set.withoutPeriod(day.map(of -> withoutDay(name, of)).orElse(name));
        if (UnitTableColumn.find(group).isPresent()
                || MeasuredText.measure(text).isPresent()
                || HeadingWords.namesAct(text)
                || set.names().inHeading(text).isPresent()) {
            return Optional.empty();
        }
        return set.names().unknownWords(key, HeadingWords.withoutVerdicts(rest)).map(words -> asWritten(words, group));
    }

    private Optional<Text> why(String heading, InputKey key) {
        String text = KeyText.inSequence(heading).map(KeyText::rest).orElse(heading);
        return HeadingWords.notMet(text)
                .filter(word -> isOwn(word, key))
                .map(word -> IoMessages.MESSAGES.text("heading.notMet", "words", word))
                .or(() -> word(HeadingWords.Kind.PLAN, text, key, "heading.plan"))
                .or(() -> word(HeadingWords.Kind.EARLIER, text, key, "heading.earlier"))
                .or(() -> word(HeadingWords.Kind.COUNT, text, key, "heading.count"))
                .or(() -> required(text, heading))
                .or(() -> HeadingWords.years(heading).stream()
                        .filter(year -> day.isEmpty()
                                || !year.equals(String.valueOf(day.get().getYear())))
                        .filter(year -> isOwn(year, key))
                        .findFirst()
                        .map(year -> day.isPresent()
                                ? IoMessages.MESSAGES.text("heading.year", "year", year, "day", day.get())
                                : IoMessages.MESSAGES.text("heading.yearAlone", "year", year)));
    }

    private static Optional<Text> required(String text, String heading) {
        return Stream.of(PARTS.split(text))
                .map(String::strip)
                .filter(part -> FormColumn.find(part).equals(Optional.of(FormColumn.REQUIREMENT)))
                .findFirst()
                .map(words -> IoMessages.MESSAGES.text(
                        "heading.required", "words", asWritten(VietnameseText.words(words), heading)));
    }

    private Optional<Text> word(HeadingWords.Kind kind, String text, InputKey key, String why) {
        return HeadingWords.find(kind, text)
                .filter(word -> isOwn(word, key))
                .map(word -> IoMessages.MESSAGES.text(why, "words", word));
    }

    /** Checks if words are the heading's own, not those of the name that the set gives to the criterion. */
    private boolean isOwn(String words, InputKey key) {
        return KeyText.criterion(key)
                .filter(criterion -> set.names().isInNameOf(criterion, words))
                .isEmpty();
    }

    /** Returns the contradiction between the number of a heading and the name behind it. */
    private Optional<Text> otherName(String rest, InputKey key) {
        String name = BRACKETS.matcher(rest).replaceFirst("").strip();
        Optional<Integer> criterion = KeyText.criterion(key);
        if (name.isEmpty() || criterion.isEmpty()) {
            return Optional.empty();
        }
        return set.names()
                .named(name)
                .filter(named -> !FormKeys.isSame(key, named))
                .filter(named -> KeyText.criterion(named).equals(criterion)
                        || !set.names().isInNameOf(criterion.get(), name))
                .map(named -> IoMessages.MESSAGES.text("heading.otherName", "key", named));
    }

    /** Returns the contradiction between a number and the name above it that spans no other column. */
    private Optional<Text> ofNameAbove(int column, InputKey key) {
        return rows.subList(0, rows.size() - 1).stream()
                .filter(row -> spansAlone(row, column))
                .map(row -> otherName(row.cell(column), key))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private boolean spansAlone(TextRow row, int column) {
        String next = row.cell(column + 1);
        boolean isLast = rows.stream().allMatch(r -> r.cell(column + 1).isEmpty());
        return (isLast || !next.isEmpty())
                && !next.equals(row.cell(column))
                && (column == 0 || !row.cell(column - 1).equals(row.cell(column)));
    }

    /** Returns the headings that a column has in common with others, from the lowest. */
    private List<String> groups(int column) {
        List<String> groups = new ArrayList<>();
        for (int upper = rows.size() - 2; upper >= 0; upper--) {
            if (hasTextBelow(upper, column)) {
                int left = left(upper, column);
                // A heading of a column of its own spans no others.
                if (!rows.get(upper).cell(left).isEmpty() && hasTextBelow(upper, left)) {
                    groups.add(rows.get(upper).cell(left));
                }
            }
        }
        return groups;
    }

    private int left(int upper, int column) {
        int[] left = lefts.get(upper);
        return left.length == 0 ? 0 : left[Math.min(column, left.length - 1)];
    }

    private boolean hasTextBelow(int upper, int column) {
        return rows.subList(upper + 1, rows.size()).stream()
                .anyMatch(row -> !row.cell(column).isEmpty());
    }
}
