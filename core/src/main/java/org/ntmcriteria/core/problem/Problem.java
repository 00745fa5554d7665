package org.ntmcriteria.core.problem;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Messages;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * Something wrong with what a user handed in (lỗi, cảnh báo): what, where, the offending text, and what is accepted.
 *
 * <p>A bad row or value is a problem and stops nothing else; it counts as not reported. {@link #line} puts it in words,
 * in every language. Two problems are equal if they say the same of the same text at the same place.
 *
 * @param code what is wrong
 * @param location where it stands, or empty for a value made in code
 * @param text the offending text as it was given
 * @param arguments what fills the message, for example what is accepted, one for each of the code's
 *     {@link ProblemCode.Definition#arguments}; {@link org.ntmcriteria.core.text.Text}s, days and lists are written in
 *     the language of the message
 */
public record Problem(ProblemCode code, Optional<SourceLocation> location, String text, List<Object> arguments) {
    /**
     * Copies the arguments.
     *
     * @throws IllegalArgumentException if there are more or fewer than the code has
     */
    public Problem {
        arguments = List.copyOf(arguments);
        if (arguments.size() != code.definition().arguments().size()) {
            throw new IllegalArgumentException(
                    code.code() + " takes " + code.definition().arguments() + ", got " + arguments);
        }
    }

    /**
     * Returns a problem.
     *
     * @param code what is wrong
     * @param location where it stands
     * @param text the offending text
     * @param arguments what fills the message
     * @return the problem
     * @throws IllegalArgumentException if there are more or fewer arguments than the code has
     */
    public static Problem of(ProblemCode code, Optional<SourceLocation> location, String text, Object... arguments) {
        return new Problem(code, location, text, List.of(arguments));
    }

    /**
     * Returns how grave it is.
     *
     * @return the severity of the code
     */
    public Severity severity() {
        return code.severity();
    }

    /**
     * Returns the number of problems that it stands for, since of many with one code only the first are listed
     * ({@link FileProblem#MORE_FAILURES}, {@link FileProblem#MORE_WARNINGS}).
     *
     * @return 1, or the number of those that are not listed
     */
    public long number() {
        return isOfMany() ? Long.parseLong(arguments.get(0).toString()) : 1;
    }

    /**
     * Checks if it stands for problems that are not listed.
     *
     * @return true if the code is {@link FileProblem#MORE_FAILURES} or {@link FileProblem#MORE_WARNINGS}
     */
    public boolean isOfMany() {
        return code == FileProblem.MORE_FAILURES || code == FileProblem.MORE_WARNINGS;
    }

    /**
     * Returns the number of problems of a severity, those that are not listed included.
     *
     * @param problems some problems
     * @param severity the severity
     * @return their number
     */
    public static long count(Collection<Problem> problems, Severity severity) {
        return problems.stream()
                .filter(problem -> problem.severity() == severity)
                .mapToLong(Problem::number)
                .sum();
    }

    /**
     * Returns what fills the message, as text.
     *
     * @return the arguments in English
     */
    public List<String> details() {
        return arguments.stream().map(a -> Messages.word(Language.EN, a)).toList();
    }

    /**
     * Returns what is wrong, without the location.
     *
     * @param language the language wanted
     * @return one line
     */
    public String message(Language language) {
        List<String> names = code.definition().arguments();
        Object[] named = new Object[2 * names.size() + 2];
        named[0] = "text";
        named[1] = UnreadableTextException.shorten(text);
        for (int i = 0; i < names.size(); i++) {
            named[2 * i + 2] = names.get(i);
            named[2 * i + 3] = arguments.get(i);
        }
        return code.definition().messages().get(language, code.code(), named);
    }

    /**
     * Returns the whole line: location, code and message.
     *
     * @param language the language wanted
     * @return one line
     */
    public String line(Language language) {
        return location.map(p -> p + ": ").orElse("") + code.code() + " " + message(language);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Problem problem
                && code.equals(problem.code)
                && location.equals(problem.location)
                && text.equals(problem.text)
                && (arguments.equals(problem.arguments) || details().equals(problem.details()));
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, location, text);
    }

    @Override
    public String toString() {
        return line(Language.EN);
    }
}
