package org.ntmcriteria.io.table;

import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.core.value.ReportedValue.Word;

/**
 * Reads the office's judgement in the rows of a form: in one column, or as marks in a column for met and one for not
 * met. Not thread-safe.
 */
final class FormJudgements {
    private final TableHeader header;
    private final ValueReader values;
    private final JudgementCells cells;

    FormJudgements(TableHeader header, ValueReader values, Consumer<Problem> problems) {
        this.header = header;
        this.values = values;
        this.cells = new JudgementCells(values, problems);
    }

    private String cell(TextRow row, FormColumn column) {
        int index = header.index(column);
        return index < 0 ? "" : row.cell(index);
    }

    /** Checks if a row has anything where its judgement stands. */
    boolean isGiven(TextRow row) {
        return !cell(row, FormColumn.JUDGEMENT).isEmpty()
                || !cell(row, FormColumn.MET).isEmpty()
                || !cell(row, FormColumn.NOT_MET).isEmpty();
    }

    /** Checks if what stands there is a judgement. */
    boolean isRead(TextRow row) {
        return values.isValue(cell(row, FormColumn.JUDGEMENT))
                || values.isValue(cell(row, FormColumn.MET))
                || values.isValue(cell(row, FormColumn.NOT_MET));
    }

    /** Checks if the judgement of a row is that of the merged cell that begins above. */
    boolean isMergedAbove(TextRow row) {
        int index = header.index(FormColumn.JUDGEMENT);
        return index >= 0
                && row.cell(index).isEmpty()
                && !row.mergedAbove(index).isEmpty();
    }

    /** Returns where the judgement of a row stands. */
    Optional<SourceLocation> location(TextRow row) {
        for (FormColumn column : new FormColumn[] {FormColumn.JUDGEMENT, FormColumn.MET, FormColumn.NOT_MET}) {
            if (!cell(row, column).isEmpty()) {
                return location(row, column);
            }
        }
        return Optional.of(row.location());
    }

    private Optional<SourceLocation> location(TextRow row, FormColumn column) {
        int index = header.index(column);
        return Optional.of(row.location(index, header.columnName(index)));
    }

    /**
     * Returns the judgement of a row; what cannot be read, or says both, is a problem.
     *
     * @return a word, or that the indicator does not apply
     */
    Optional<ReportedValue> read(TextRow row) {
        Optional<ReportedValue> judgement = read(row, FormColumn.JUDGEMENT);
        Optional<ReportedValue> met = read(row, FormColumn.MET);
        Optional<ReportedValue> notMet = read(row, FormColumn.NOT_MET);
        // A mark in the column for not met says so, whichever mark it is; a nought there says nothing.
        boolean saysNotMet = notMet.isPresent() && !isNought(row, FormColumn.NOT_MET)
                || met.equals(Optional.of(Word.NOT_ACHIEVED)) && !isNought(row, FormColumn.MET);
        boolean saysMet = met.equals(Optional.of(Word.ACHIEVED));
        if (saysMet && saysNotMet || judgement.isPresent() && (saysMet || saysNotMet)) {
            FormColumn last = notMet.isPresent() ? FormColumn.NOT_MET : FormColumn.MET;
            cells.refuse(location(row, last), cell(row, last), "accepted.oneJudgement");
            return Optional.empty();
        }
        return saysMet ? Optional.of(Word.ACHIEVED) : saysNotMet ? Optional.of(Word.NOT_ACHIEVED) : judgement;
    }

    private boolean isNought(TextRow row, FormColumn column) {
        return cell(row, column).equals("0");
    }

    private Optional<ReportedValue> read(TextRow row, FormColumn column) {
        return cell(row, column).isEmpty()
                ? Optional.empty()
                : cells.read(row, header.index(column), location(row, column));
    }

    /** Returns a value with the judgement beside it; a value that has another one already is a problem. */
    ReportedValue beside(TextRow row, ReportedValue value, ReportedValue judgement) {
        return cells.beside(location(row), value, judgement);
    }
}
