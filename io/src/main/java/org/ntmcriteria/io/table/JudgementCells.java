package org.ntmcriteria.io.table;

import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.ReportedValue.Word;
import org.ntmcriteria.io.IoMessages;

/** Reads cells with the office's judgement of a value that stands in another cell. Not thread-safe. */
final class JudgementCells {
    private final ValueReader values;
    private final Consumer<Problem> problems;

    JudgementCells(ValueReader values, Consumer<Problem> problems) {
        this.values = values;
        this.problems = problems;
    }

    /**
     * Reads a cell.
     *
     * @return a word, or that the indicator does not apply; empty for a blank cell and for another text, which is a
     *     problem
     */
    Optional<ReportedValue> read(TextRow row, int column, Optional<SourceLocation> location) {
        String text = row.cell(column);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        ReportedValue value = values.read(row, column, location).orElse(ReportedValue.Mark.NOT_REPORTED);
        if (value == ReportedValue.Mark.NOT_REPORTED) {
            return Optional.empty();
        }
        if (value == ReportedValue.Mark.NOT_APPLICABLE) {
            return Optional.of(value);
        }
        // A judgement says yes or no, whatever the indicator asks for.
        boolean isYes = value == Word.ACHIEVED || value == Word.EXISTS || isDigit(value, "1");
        boolean isNo = value == Word.NOT_ACHIEVED || value == Word.ABSENT || isDigit(value, "0");
        if (!isYes && !isNo) {
            refuse(location, text, "accepted.judgement");
            return Optional.empty();
        }
        return Optional.of(isYes ? Word.ACHIEVED : Word.NOT_ACHIEVED);
    }

    void refuse(Optional<SourceLocation> location, String text, String accepted) {
        problems.accept(Problem.of(InputTableProblem.BAD_VALUE, location, text, IoMessages.MESSAGES.text(accepted)));
    }

    private static boolean isDigit(ReportedValue value, String digit) {
        return value instanceof Quantity.Amount && value.toString().equals(digit);
    }

    /** Returns a value with the judgement beside it; a value that has another one already is a problem. */
    ReportedValue beside(Optional<SourceLocation> location, ReportedValue value, ReportedValue judgement) {
        boolean isJudged = value instanceof ReportedValue.Judged judged && judged.judgement() != judgement;
        boolean hasValue = value != ReportedValue.Mark.NOT_REPORTED;
        if (isJudged || hasValue && judgement == ReportedValue.Mark.NOT_APPLICABLE && value != judgement) {
            refuse(location, judgement.toString(), "accepted.oneJudgement");
            return value;
        }
        return !hasValue || value == judgement || value instanceof ReportedValue.Judged
                ? (hasValue ? value : judgement)
                : ReportedValue.Judged.of(value, (Word) judgement);
    }
}
