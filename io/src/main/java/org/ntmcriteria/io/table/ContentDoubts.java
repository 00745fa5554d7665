package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * Compares what a row says in words with the name and the unit of measurement of its indicator, as headings of columns
 * are compared. Not thread-safe; used once per table.
 */
final class ContentDoubts {
    private final SetKeys set;
    private final HeadingDoubts headings;
    private final Consumer<Problem> problems;

    /** The doubts that were named. */
    private final Set<String> reported = new HashSet<>();

    ContentDoubts(SetKeys set, Optional<LocalDate> day, Consumer<Problem> problems) {
        this.set = set;
        this.headings = new HeadingDoubts(set, day, List.of());
        this.problems = problems;
    }

    /** Checks if the unit in brackets behind the words is that of the indicator; another one is a problem. */
    boolean isMeasuredRightly(String content, InputKey key, SourceLocation location) {
        Optional<Text> needed = MeasuredText.inBrackets(content).flatMap(measure -> measure.instead(set.units(key)));
        needed.ifPresent(unit -> problems.accept(
                Problem.of(InputTableProblem.OTHER_MEASURE, Optional.of(location), content, key, unit)));
        return needed.isEmpty();
    }

    /** Names words that are none of the indicator's, beside a number, which may be one of something else. */
    void check(String content, InputKey key, ReportedValue value, SourceLocation location) {
        boolean isNumber = ReportedValue.Judged.without(value) instanceof Quantity;
        boolean isWhole = key instanceof InputKey.OfCriterion || key instanceof InputKey.OfIndicator;
        if (!isNumber || !isWhole || content.isEmpty() || !set.isKnown()) {
            return;
        }
        headings.wordsOfContent(content, key)
                .filter(words -> reported.add(key + " " + content))
                .ifPresent(words -> problems.accept(
                        Problem.of(InputTableProblem.CONTENT_WORDS, Optional.of(location), content, key, words)));
    }
}
