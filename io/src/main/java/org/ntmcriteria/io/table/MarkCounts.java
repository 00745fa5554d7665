package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * Compares the marks of a table of verdicts with the numbers that stand beside them: where every number of criteria met
 * counts the cells without a mark, or every number of those not met the cells with one, a mark may mean not met. So it
 * may where a number other than 1 and 0 stands among them, or where 0 is the only mark. Each is named once. Not
 * thread-safe; used once per table.
 */
final class MarkCounts {
    private static final Pattern NUMBER = Pattern.compile("[^0-9]*([0-9]{1,2})(?![0-9.,]).*", Pattern.DOTALL);

    private static final Pattern SCORE = Pattern.compile("[2-9]|[1-9][0-9]{1,2}");

    private final TableHeader header;
    private final Consumer<Problem> problems;
    private final List<Integer> criteria;

    /** The columns of numbers of criteria that are not met. */
    private final List<Integer> notMet = new ArrayList<>();

    /** A number that counts as if marks meant not met. */
    private record Counted(String text, SourceLocation location) {}

    private Optional<Counted> first = Optional.empty();
    private Optional<Counted> score = Optional.empty();

    /** Whether a number counts as if marks meant met, or a cell says not met in words. */
    private boolean isPlain;

    /** Whether any row tells the one from the other. */
    private boolean isTold;

    private boolean hasDigits;

    private Optional<Counted> zero = Optional.empty();

    /** The only mark so far, if it is a sign that no word explains. */
    private Optional<Counted> sign = Optional.empty();

    private boolean isExplained;

    /** Whether cells have anything else. */
    private boolean hasOtherMarks;

    /** Whether a cell has anything but 0. */
    private boolean hasOthers;

    private boolean hasBlanks;

    MarkCounts(TableHeader header, Consumer<Problem> problems) {
        this.header = header;
        this.problems = problems;
        this.criteria = header.keys().stream()
                .filter(column -> column.key() instanceof InputKey.OfCriterion && !column.isOpen())
                .map(TableHeader.KeyColumn::index)
                .toList();
        for (int column = 0; column < header.width(); column++) {
            if (header.isFree(column)
                    && HeadingWords.notMet(header.heading(column)).isPresent()) {
                notMet.add(column);
            }
        }
    }

    /** Takes the row of a unit. */
    void take(TextRow row, ValueReader values) {
        int marks = 0;
        for (int column : criteria) {
            String text = row.cell(column);
            boolean isDigit = text.equals("1") || text.equals("0");
            hasDigits |= isDigit;
            hasBlanks |= text.isEmpty();
            hasOthers |= !text.isEmpty() && !text.equals("0");
            if (zero.isEmpty() && text.equals("0")) {
                zero = Optional.of(new Counted(text, row.location(column, header.heading(column))));
            }
            takeSign(text, row, column);
            marks += text.equals("1") || values.isWord(text, ReportedValue.Word.ACHIEVED) ? 1 : 0;
            isPlain |= values.isWord(text, ReportedValue.Word.NOT_ACHIEVED);
            if (score.isEmpty() && SCORE.matcher(text).matches()) {
                score = Optional.of(new Counted(text, row.location(column, header.heading(column))));
            }
        }
        int total = header.index(UnitTableColumn.TOTAL);
        if (total >= 0) {
            compare(row, total, criteria.size() - marks, marks);
        }
        for (int column : notMet) {
            compare(row, column, marks, criteria.size() - marks);
        }
    }

    private void takeSign(String text, TextRow row, int column) {
        if (text.isEmpty() || hasOtherMarks) {
            return;
        }
        boolean isSign = text.equalsIgnoreCase("x") || text.codePoints().noneMatch(Character::isLetter);
        if (!isSign || sign.isPresent() && !sign.get().text().equalsIgnoreCase(text)) {
            hasOtherMarks = true;
        } else if (sign.isEmpty()) {
            sign = Optional.of(new Counted(text, row.location(column, header.heading(column))));
        }
    }

    /** Takes a legend or a title, which may say what marks mean; where it is the opposite, that is reported for it. */
    void takeLegend(TextRow row) {
        isExplained |= row.texts().stream()
                .anyMatch(text -> HeadingWords.isLegendOfMet(text) || HeadingWords.isReversedLegend(text));
    }

    private void compare(TextRow row, int column, int ifReversed, int ifPlain) {
        Matcher number = NUMBER.matcher(row.cell(column));
        if (!number.matches()) {
            return;
        }
        int counted = Integer.parseInt(number.group(1));
        isPlain |= counted != ifReversed;
        isTold |= counted != ifPlain;
        if (first.isEmpty() && counted == ifReversed) {
            first = Optional.of(new Counted(row.cell(column), row.location(column, header.heading(column))));
        }
    }

    /** Reports what all rows together make doubtful. */
    void finish() {
        if (!isPlain && isTold) {
            first.ifPresent(counted -> problems.accept(
                    Problem.of(InputTableProblem.REVERSED_COUNTS, Optional.of(counted.location()), counted.text())));
        } else if (!isPlain && hasBlanks && !hasOthers) {
            zero.ifPresent(of ->
                    problems.accept(Problem.of(InputTableProblem.ONLY_ZEROS, Optional.of(of.location()), of.text())));
        } else if (!isPlain && !isExplained && hasBlanks && !hasOtherMarks) {
            sign.ifPresent(of ->
                    problems.accept(Problem.of(InputTableProblem.SOLE_MARK, Optional.of(of.location()), of.text())));
        }
        if (hasDigits) {
            score.ifPresent(
                    of -> problems.accept(Problem.of(InputTableProblem.SCORES, Optional.of(of.location()), of.text())));
        }
    }
}
