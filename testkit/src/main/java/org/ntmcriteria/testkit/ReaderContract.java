package org.ntmcriteria.testkit;

import java.util.List;
import java.util.function.Predicate;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.problem.SourceLocation;

/**
 * The laws of reading what others hand in: one bad row never stops the rest, nothing is skipped silently, and every
 * failure says where. Each method throws an {@link AssertionError} that shows the input where its law is broken. That
 * reading never throws needs no method: let the reader run.
 */
public final class ReaderContract {
    private ReaderContract() {}

    /**
     * Every row that was not damaged is kept, or named in a failure, as where it is doubled by a damaged one.
     *
     * @param input the input that was read
     * @param isKept whether what was read has a value, whatever its place
     * @param problems everything that the reader said
     * @param <T> what a row stands for
     */
    public static <T> void everyUndamagedRowIsKeptOrNamed(
            DamagedInput<T> input, Predicate<? super T> isKept, List<Problem> problems) {
        for (DamagedInput.Undamaged<T> row : input.undamaged()) {
            require(
                    isKept.test(row.value()) || isNamed(row.line(), problems),
                    "an undamaged row is neither kept nor named in a failure",
                    input,
                    row.value() + " of line " + row.line(),
                    problems);
        }
    }

    /**
     * Every row that can be taken for nothing is named in a failure; a file of which the header is of no use, too.
     *
     * @param input the table that was read
     * @param problems everything that the reader said
     */
    public static void everyRefusedRowIsNamed(DamagedInput<?> input, List<Problem> problems) {
        boolean cut = input.damages().stream().anyMatch(d -> d.line() < 0);
        for (DamagedInput.Damaged damaged : input.damages()) {
            require(
                    cut || !damaged.damage().isRefused() || isNamed(damaged.line(), problems),
                    "a damaged row is not named in any failure",
                    input,
                    damaged,
                    problems);
        }
    }

    /**
     * Every failure names the file, a place that the file has, and a stable code.
     *
     * @param input the input that was read
     * @param problems everything that the reader said
     */
    public static void everyFailureHasFilePlaceAndCode(DamagedInput<?> input, List<Problem> problems) {
        int lines = 1;
        for (byte one : input.bytes()) {
            lines += one == '\n' || one == '\r' ? 1 : 0;
        }
        for (Problem problem : problems) {
            boolean placed = problem.location().isPresent();
            SourceLocation location = problem.location().orElse(SourceLocation.ofFile(""));
            require(
                    placed
                            && location.file().equals(input.name())
                            && location.line() >= 0
                            && location.line() <= lines
                            && problem.code().code().matches("NTM-[0-9]{4}"),
                    "a problem without file, place or code",
                    input,
                    problem,
                    problems);
        }
    }

    /** A failure stands at the line, or at one before and with a text that reaches over it. */
    private static boolean isNamed(int line, List<Problem> problems) {
        return problems.stream().filter(p -> p.severity() == Severity.FAILURE).anyMatch(p -> p.location()
                .filter(location -> location.line() <= line
                        && line
                                <= location.line()
                                        + p.text().lines().count()
                                        - (p.text().isEmpty() ? 0 : 1))
                .isPresent());
    }

    private static void require(
            boolean kept, String broken, DamagedInput<?> input, Object shown, List<Problem> problems) {
        if (!kept) {
            throw new AssertionError(broken + ": " + shown + "\n  said: " + problems + "\n" + input);
        }
    }
}
