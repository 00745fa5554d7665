package org.ntmcriteria.examples.spark;

import java.util.Comparator;
import java.util.List;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Language;

/**
 * A problem as a line of the failures. Immutable.
 *
 * @param code the stable code
 * @param isFailure whether something was left out, not only doubtful
 * @param file the file, or an empty text
 * @param line the line, from 1, or 0
 * @param column the column's heading, or an empty text
 * @param text the offending text
 * @param message what is wrong
 */
record Failure(String code, boolean isFailure, String file, int line, String column, String text, String message)
        implements Outcome, Comparable<Failure> {
    private static final Comparator<Failure> ORDER = Comparator.comparing(Failure::file)
            .thenComparing(Failure::line)
            .thenComparing(Failure::column)
            .thenComparing(Failure::code)
            .thenComparing(Failure::text)
            .thenComparing(Failure::message);

    static Failure of(Problem problem) {
        SourceLocation location = problem.location().orElse(SourceLocation.ofFile(""));
        return new Failure(
                problem.code().code(),
                problem.severity() == Severity.FAILURE,
                location.file(),
                location.line(),
                location.column() == null ? "" : location.column(),
                problem.text(),
                problem.message(Language.EN));
    }

    String csv() {
        return Csv.line(List.of(
                code,
                (isFailure ? Severity.FAILURE : Severity.WARNING).name(),
                file,
                line == 0 ? "" : String.valueOf(line),
                column,
                text,
                message));
    }

    /** By place, so that a reader goes through the files from top to bottom. */
    @Override
    public int compareTo(Failure other) {
        return ORDER.compare(this, other);
    }
}
