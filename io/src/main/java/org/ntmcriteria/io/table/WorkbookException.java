package org.ntmcriteria.io.table;

import java.io.IOException;
import java.util.Optional;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Text;
import org.ntmcriteria.io.IoMessages;

/** Thrown where a workbook cannot be read on: it exceeds a limit, is damaged, or declares entities. */
final class WorkbookException extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Text reason;

    /** What is accepted instead, if it exceeds a limit. */
    private final transient Optional<Text> accepted;

    private WorkbookException(String key, Optional<Text> accepted) {
        super(key);
        this.reason = IoMessages.MESSAGES.text(key);
        this.accepted = accepted;
    }

    /**
     * Returns the exception for something too large.
     *
     * @param key the key of the sentence that says what
     * @param accepted what is accepted
     */
    static WorkbookException tooLarge(String key, Text accepted) {
        return new WorkbookException(key, Optional.of(accepted));
    }

    /** Returns the exception for more of something than a number. */
    static WorkbookException tooMany(String key, int most) {
        return tooLarge(key, GivenText.same(String.valueOf(most)));
    }

    /** Returns the exception for more characters than a number. */
    static WorkbookException tooLong(String key, int most) {
        return tooLarge(key, IoMessages.MESSAGES.text("limit.characters", "most", most));
    }

    /** Returns the exception for more bytes than a number, which is named in mebibytes. */
    static WorkbookException tooManyBytes(String key, long most) {
        return tooLarge(key, GivenText.same(((most + (1 << 20) - 1) >> 20) + " MiB"));
    }

    /** Returns the exception for an archive that is damaged or cut off. */
    static WorkbookException cutOff() {
        return new WorkbookException("file.cutOff", Optional.empty());
    }

    /** Returns the exception for parts that are no workbook together. */
    static WorkbookException damaged() {
        return new WorkbookException("file.damaged", Optional.empty());
    }

    /** Returns the exception for entities, which a table does not need and which expand to any amount of text. */
    static WorkbookException documentType() {
        return new WorkbookException("file.documentType", Optional.empty());
    }

    /**
     * Returns the problem to report.
     *
     * @param file the file's name
     * @param place where it was met
     */
    Problem problem(String file, SourceLocation place) {
        return accepted.isPresent()
                ? Problem.of(InputTableProblem.TOO_LARGE, Optional.of(place), "", reason, accepted.get())
                : Problem.of(FileProblem.UNREADABLE_FILE, Optional.of(place), file, reason);
    }
}
