package org.ntmcriteria.io.table;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * Names a cross in a table that marks what is met in another way too: alone a cross is a mark for met, beside another
 * one it may be one for not met. Named once for a table. Not thread-safe.
 */
final class MixedMarks {
    private static final Set<String> OTHERS =
            Set.of("✓", "✔", "√", "+", VietnameseText.fold("đ"), VietnameseText.fold("đạt"));

    private final Consumer<Problem> problems;

    @Nullable private String cross;

    @Nullable private String other;

    private boolean isNamed;

    MixedMarks(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** Takes the text of a cell of a column of values. */
    void take(String text, Optional<SourceLocation> location) {
        if (isNamed || text.isEmpty() || text.length() > 5) {
            return;
        }
        if (text.toLowerCase(Locale.ROOT).equals("x")) {
            cross = text;
        } else if (OTHERS.contains(VietnameseText.fold(text))) {
            other = text;
        }
        if (cross != null && other != null) {
            isNamed = true;
            problems.accept(Problem.of(InputTableProblem.MIXED_MARKS, location, cross, other));
        }
    }
}
