package org.ntmcriteria.cli.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.value.ReportedValue.DecimalStyle;
import org.ntmcriteria.io.ReadResult;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.io.table.OverlayReader;
import org.ntmcriteria.rules.overlay.OverlayRow;

/**
 * Tables that are given beside the one to assess. A file that is not such a table is refused: a result would lack it.
 */
final class SideTables {
    /** What is wrong with a file of which nothing was read. */
    private static final Set<ProblemCode> OF_NO_TABLE =
            Set.of(FileProblem.UNREADABLE_FILE, InputTableProblem.EMPTY_FILE, InputTableProblem.NO_SUCH_TABLE);

    private SideTables() {}

    /** Refuses a file that is not the table that it is given as; a table with bad rows is taken. */
    static void require(ReadResult<?> reading) {
        List<Problem> problems = reading.problems();
        for (Problem problem : problems) {
            if (OF_NO_TABLE.contains(problem.code())) {
                Problem first = problems.get(0);
                throw new Ntm.UnusableException(
                        language -> first.line(language) + (first == problem ? "" : "; " + problem.message(language)));
            }
        }
    }

    /** Returns the rows of some overlays, and adds what is wrong with them. */
    static List<OverlayRow> overlayRows(List<String> files, DecimalStyle decimals, List<Problem> problems)
            throws IOException {
        List<OverlayRow> rows = new ArrayList<>();
        for (String name : files) {
            ReadResult<List<OverlayRow>> reading = OverlayReader.read(AssessmentOptions.input(name), decimals);
            require(reading);
            problems.addAll(reading.problems());
            rows.addAll(reading.value());
        }
        return rows;
    }
}
