package org.ntmcriteria.io.table;

import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.io.IoMessages;
import org.ntmcriteria.io.table.TableHeader.KeyColumn;

/**
 * What the columns of a row would be if it were the header of a table of units.
 *
 * <p>A number alone, or the name of a criterion, may also mean the one indicator that has the criterion's number
 * ({@code 10}, {@code Thu nhập}): such a column is open. Not thread-safe; used once per row.
 */
final class HeaderCandidate {
    private static final Pattern LEADING_NUMBER = Pattern.compile("([1-9][0-9]?)(?![0-9.,/])");

    private static final Set<UnitTableColumn> ONLY_OBSERVATIONS =
            EnumSet.of(UnitTableColumn.INDICATOR, UnitTableColumn.VALUE);

    /**
     * The columns that a written table of verdicts has beside its set, and other tables may have for something else.
     */
    private static final Set<UnitTableColumn> BESIDE_SET = EnumSet.of(UnitTableColumn.ACTS, UnitTableColumn.RESULT);

    private static final Set<FormColumn> OF_ROW =
            EnumSet.of(FormColumn.CRITERION, FormColumn.CONTENT, FormColumn.MEASURE, FormColumn.REQUIREMENT);

    private static final Set<UnitTableColumn> ONLY_UNITS =
            EnumSet.of(UnitTableColumn.TOTAL, UnitTableColumn.SET, UnitTableColumn.ACTS, UnitTableColumn.RESULT);

    private final TextRow row;
    private final SetKeys set;
    private final HeadingDoubts headings;
    private final Map<UnitTableColumn, Integer> columns = new EnumMap<>(UnitTableColumn.class);
    private final Map<InputKey, KeyColumn> keys = new TreeMap<>();
    private final KeyHeadings others;

    /** What is wrong with single headings, by their columns. */
    private final Map<Integer, Problem> doubts = new TreeMap<>();

    private final BitSet known = new BitSet();

    /** The numbers of the criteria that headings name by a word for them, those included that the set does not have. */
    private final Set<Integer> criteria = new HashSet<>();

    /** The numbers of the criteria whose columns are not read. */
    private final Set<Integer> unread = new HashSet<>();

    /** The columns of values behind which the office's judgement of each stands. */
    private final Set<Integer> judged = new HashSet<>();

    /** Whether a column of values is not read for what its heading says. */
    private boolean refused;

    private final Set<UnitTableColumn> doubledColumns = EnumSet.noneOf(UnitTableColumn.class);
    private final Set<InputKey> doubledKeys = new TreeSet<>();

    HeaderCandidate(TextRow row, SetKeys set, HeadingDoubts headings) {
        this.row = row;
        this.set = set;
        this.headings = headings;
        this.others = new KeyHeadings(set);
        for (int i = 0; i < row.count(); i++) {
            Optional<UnitTableColumn> column = UnitTableColumn.find(row.text(i));
            if (column.isPresent()) {
                boolean isDoubled = columns.putIfAbsent(column.get(), row.column(i)) != null;
                if (isDoubled && column.get() == UnitTableColumn.NOTE) {
                    // A note for each of several criteria is kept beside the others.
                    continue;
                }
                known.set(row.column(i));
                if (isDoubled) {
                    doubledColumns.add(column.get());
                    doubt(InputTableProblem.DOUBLED_COLUMN, row.column(i));
                }
            } else if (!row.text(i).isBlank()) {
                Optional<KeyText> key = KeyText.find(row.text(i));
                key.filter(k -> k.kind() == KeyText.Kind.CRITERION)
                        .flatMap(k -> KeyText.criterion(k.key()))
                        .ifPresent(criteria::add);
                others.add(row.column(i), row.text(i), key);
            }
        }
        if (set.areOfDistricts() && !has(UnitTableColumn.UNIT) && !has(UnitTableColumn.NAME)) {
            // The districts are the units.
            Optional.ofNullable(columns.remove(UnitTableColumn.DISTRICT))
                    .ifPresent(index -> columns.put(UnitTableColumn.NAME, index));
        }
        others.numberInSequence();
        addKeys();
        Optional.ofNullable(columns.get(UnitTableColumn.TOTAL))
                .flatMap(headings::ofTotal)
                .ifPresent(why -> {
                    doubt(InputTableProblem.OTHER_HEADING, columns.get(UnitTableColumn.TOTAL), why);
                    columns.remove(UnitTableColumn.TOTAL);
                });
    }

    private void addKeys() {
        boolean hasIndicators = others.all().stream().anyMatch(heading -> heading.is(KeyText.Kind.INDICATOR));
        boolean numbered = hasIndicators || others.areNumbered() || others.areNumbersOfSet();
        boolean named = others.areNamed();
        Set<Integer> asCriteria = others.all().stream()
                .filter(heading -> heading.is(KeyText.Kind.CRITERION))
                .map(heading ->
                        KeyText.criterion(heading.key().orElseThrow().key()).orElseThrow())
                .collect(Collectors.toSet());
        for (KeyHeadings.Heading heading : others.all()) {
            Optional<InputKey> name = named ? set.names().inHeading(heading.text()) : Optional.empty();
            if (heading.is(KeyText.Kind.INDICATOR) || heading.is(KeyText.Kind.CRITERION)) {
                add(heading, heading.key().orElseThrow().key(), false);
            } else if (heading.is(KeyText.Kind.NUMBER) && numbered) {
                addOpen(heading, heading.key().orElseThrow().key(), hasIndicators, asCriteria);
            } else if (name.isPresent()) {
                addOpen(heading, name.get(), hasIndicators, asCriteria);
            } else if (set.names().indicatorInHeading(heading.text()).isPresent()) {
                add(heading, set.names().indicatorInHeading(heading.text()).orElseThrow(), false);
            } else if (row.isDay(heading.index())) {
                known.set(heading.index());
                doubt(InputTableProblem.BAD_KEY, heading.index(), CellReader.instead(row, heading.index()));
            }
        }
    }

    /** Adds a column that a number alone or a name heads. */
    private void addOpen(KeyHeadings.Heading heading, InputKey key, boolean hasIndicators, Set<Integer> asCriteria) {
        if (!(key instanceof InputKey.OfCriterion criterion)) {
            add(heading, key, false);
            return;
        }
        String number = String.valueOf(criterion.criterion());
        InputKey ofIndicator = new InputKey.OfIndicator(IndicatorId.parse(number));
        boolean isIndicator = set.hasIndicator(number)
                && (asCriteria.contains(criterion.criterion())
                        || MeasuredText.inBrackets(heading.text()).isPresent());
        boolean hasOwnColumn = others.all().stream().anyMatch(other -> other.key()
                .filter(k -> k.key().compareTo(ofIndicator) == 0)
                .isPresent());
        boolean isOpen = !hasOwnColumn && (set.isMeasured(number) || !set.isKnown() && hasIndicators);
        add(heading, isIndicator ? ofIndicator : key, isOpen && !isIndicator);
    }

    private void add(KeyHeadings.Heading heading, InputKey key, boolean isOpen) {
        known.set(heading.index());
        if (key instanceof InputKey.OfIndicator
                && row.isNumber(heading.index())
                && set.mayHaveLostZero(key.toString())) {
            doubt(InputTableProblem.BAD_KEY, heading.index(), CellReader.instead(row, heading.index()));
            return;
        }
        Optional<Text> needed = measure(heading.text())
                .or(() -> headings.measureAbove(heading.index()))
                .flatMap(measure -> measure.instead(set.units(key)));
        if (needed.isPresent()) {
            refused = true;
            addUnread(key);
            doubt(InputTableProblem.OTHER_MEASURE, heading.index(), key, needed.get());
            return;
        }
        Optional<Text> other = headings.ofKey(heading.index(), heading.text(), key);
        if (other.isPresent()) {
            refused = true;
            addUnread(key);
            doubt(InputTableProblem.OTHER_HEADING, heading.index(), other.get());
            return;
        }
        if (keys.putIfAbsent(key, new KeyColumn(key, heading.index(), isOpen)) != null) {
            doubledKeys.add(key);
            addUnread(key);
            doubt(InputTableProblem.DOUBLED_COLUMN, heading.index());
            return;
        }
        headings.wordsBeside(heading.index(), heading.text(), key)
                .ifPresent(words -> doubt(InputTableProblem.WORDS_BESIDE, heading.index(), key, words));
    }

    /** Returns the unit of measurement behind the name or number of a heading. */
    private static Optional<MeasuredText.Measure> measure(String heading) {
        return MeasuredText.inBrackets(heading)
                .or(() -> KeyText.find(heading).flatMap(numbered -> MeasuredText.measure(numbered.rest())));
    }

    private void addUnread(InputKey key) {
        if (key instanceof InputKey.OfCriterion criterion) {
            unread.add(criterion.criterion());
        }
    }

    private void doubt(ProblemCode code, int index, Object... details) {
        doubts.put(index, Problem.of(code, Optional.of(row.location(index)), row.raw(index), details));
    }

    private static String knownColumns() {
        return Arrays.stream(UnitTableColumn.values())
                        .filter(column -> !BESIDE_SET.contains(column))
                        .map(UnitTableColumn::word)
                        .collect(Collectors.joining(" "))
                + " TC1 TC2 …";
    }

    boolean has(UnitTableColumn column) {
        return columns.containsKey(column);
    }

    boolean hasColumnsOfObservations() {
        return columns.keySet().containsAll(HeaderDetector.OBSERVATION_COLUMNS);
    }

    /** Checks if there is a column of units and one of values on a key. */
    boolean hasColumnsOfUnits() {
        return !keys.isEmpty() && (has(UnitTableColumn.UNIT) || has(UnitTableColumn.NAME));
    }

    /** Checks if there is a column of units and those of values are all refused for what their headings say. */
    boolean hasOnlyRefusedKeys() {
        return refused && keys.isEmpty() && (has(UnitTableColumn.UNIT) || has(UnitTableColumn.NAME));
    }

    /** Checks if a column is of anything but a whole criterion. */
    boolean hasIndicators() {
        return keys.keySet().stream().anyMatch(key -> !(key instanceof InputKey.OfCriterion));
    }

    /**
     * Tells which columns are free, and which are not used: those that only the other layout has, and two of one
     * heading, of which none counts since it cannot be told which of them does.
     */
    void settle(boolean isLong) {
        Text ofLayout = IoMessages.MESSAGES.text(isLong ? "known.observations" : "known.units");
        boolean hasSet = has(UnitTableColumn.SET);
        for (int i = 0; i < row.count(); i++) {
            int index = row.column(i);
            Optional<UnitTableColumn> column = UnitTableColumn.find(row.text(i));
            boolean isUnused = isLong
                    ? isOfKey(index) || column.filter(ONLY_UNITS::contains).isPresent()
                    : !hasSet && column.filter(BESIDE_SET::contains).isPresent();
            if (isLong && column.isEmpty() && isOfRow(row.text(i))) {
                known.set(index);
                continue;
            }
            // Names and numbers alone head anything in a table of observations.
            boolean isKept = isLong
                    ? column.isEmpty() && !row.text(i).isBlank()
                    : column.filter(ONLY_OBSERVATIONS::contains).isPresent();
            if (isUnused || isKept) {
                column.ifPresent(columns::remove);
            }
            if (isUnused) {
                doubtUse(index, "column.notUsed", ofLayout);
            } else if (isKept) {
                known.clear(index);
                doubtUse(index, "column.free", isLong ? knownColumns() : ofLayout);
            } else if (!known.get(index) && !row.text(i).isBlank()) {
                // A number that is not read for what stands beside it is not missing.
                Matcher number = LEADING_NUMBER.matcher(row.text(i).strip());
                if (!isLong && number.lookingAt()) {
                    unread.add(Integer.parseInt(number.group(1)));
                }
                doubtUse(index, "column.free", knownColumns());
            }
        }
        columns.keySet().removeAll(doubledColumns);
        keys.keySet().removeAll(doubledKeys);
        if (!isLong) {
            judged.addAll(PartedColumns.judged(row, keys.values()));
            judged.forEach(column -> {
                known.set(column + 1);
                doubts.remove(column + 1);
            });
        }
    }

    /** Checks if a column says in words what the indicator of each row of observations is, which its number tells. */
    private static boolean isOfRow(String heading) {
        return FormColumn.find(heading).filter(OF_ROW::contains).isPresent();
    }

    boolean isOfKey(int index) {
        return others.all().stream()
                .anyMatch(heading -> heading.index() == index
                        && (heading.is(KeyText.Kind.CRITERION) || heading.is(KeyText.Kind.INDICATOR)));
    }

    private void doubtUse(int index, String fate, Object accepted) {
        doubt(InputTableProblem.UNKNOWN_COLUMN, index, IoMessages.MESSAGES.text(fate), accepted);
    }

    /** Returns what the row says as a header beside the columns that are read. */
    TableHeader.Beside beside(List<SetMention> mentions) {
        Set<Integer> all = new HashSet<>(criteria);
        keys.keySet().stream().filter(InputKey.OfCriterion.class::isInstance).forEach(key -> KeyText.criterion(key)
                .ifPresent(all::add));
        return new TableHeader.Beside(known, all, unread, judged, mentions);
    }

    Map<UnitTableColumn, Integer> columns() {
        return columns;
    }

    /** Returns the columns of values on one key each, in the order of the keys. */
    List<KeyColumn> keys() {
        return List.copyOf(keys.values());
    }

    /** Returns what is wrong with single headings. */
    List<Problem> doubts() {
        return List.copyOf(doubts.values());
    }
}
