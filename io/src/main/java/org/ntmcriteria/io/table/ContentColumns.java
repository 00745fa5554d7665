package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * Compares the columns that say in words what the value of each row of observations is on with the indicator of the
 * row. Not thread-safe; used once per table.
 */
final class ContentColumns {
    private final TableHeader header;
    private final SetKeys set;
    private final Consumer<Problem> problems;
    private final ContentDoubts doubts;
    private final List<Integer> columns = new ArrayList<>();

    /** The contradictions that were named. */
    private final Set<String> reported = new HashSet<>();

    ContentColumns(TableHeader header, SetKeys set, Consumer<Problem> problems) {
        this.header = header;
        this.set = set;
        this.problems = problems;
        this.doubts = new ContentDoubts(set, Optional.empty(), problems);
        for (int i = 0; i < header.width(); i++) {
            Optional<FormColumn> column = FormColumn.find(header.heading(i));
            if (column.equals(Optional.of(FormColumn.CONTENT)) || column.equals(Optional.of(FormColumn.CRITERION))) {
                columns.add(i);
            }
        }
    }

    /** Checks if the table has such a column. */
    boolean arePresent() {
        return !columns.isEmpty();
    }

    /** Checks if the units of measurement that the words have are those of the indicator; another one is a problem. */
    boolean areMeasuredRightly(TextRow row, InputKey key) {
        return columns.stream()
                .allMatch(column -> doubts.isMeasuredRightly(row.cell(column), key, location(row, column)));
    }

    /** Returns what a row says in all of the columns. */
    String words(TextRow row) {
        return String.join(" ", columns.stream().map(row::cell).toList());
    }

    private SourceLocation location(TextRow row, int column) {
        return row.location(column, header.columnName(column));
    }

    /** Names the words of a row that are of another criterion or indicator, or of none, each once. */
    void check(TextRow row, InputKey key, ReportedValue value) {
        // Words for a fact may be the name of a criterion.
        boolean isFact = KeyText.criterion(key).isEmpty();
        for (int column : columns) {
            String text = row.cell(column);
            Optional<InputKey> other = text.isEmpty() || isFact ? Optional.empty() : other(text, key);
            if (other.isPresent() && reported.add(key + " " + text)) {
                problems.accept(Problem.of(
                        InputTableProblem.OTHER_CONTENT, Optional.of(location(row, column)), text, other.get(), key));
            } else if (other.isEmpty()) {
                doubts.check(text, key, value, location(row, column));
            }
        }
    }

    /** Returns what a text names by its words or by the number of an indicator, where the key is none of it. */
    private Optional<InputKey> other(String text, InputKey key) {
        Optional<KeyText> numbered = KeyText.find(text).filter(of -> set.mayHave(of.key()));
        String name = numbered.map(KeyText::rest).orElse(text);
        return set.names()
                .named(name)
                .filter(named -> KeyText.criterion(named).equals(KeyText.criterion(key))
                        || !set.names().isInNameOf(KeyText.criterion(key).orElseThrow(), name))
                .or(() ->
                        numbered.filter(of -> of.kind() != KeyText.Kind.NUMBER).map(KeyText::key))
                .filter(named -> !FormKeys.isSame(key, named));
    }
}
