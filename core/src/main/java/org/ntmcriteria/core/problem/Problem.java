package org.ntmcriteria.core.problem;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * Something wrong with what a user handed in (lỗi, cảnh báo): what, where, the offending text, and what is accepted.
 *
 * <p>A bad row or value is a problem and stops nothing else; it counts as not reported. {@link #line} puts it in words,
 * in both languages.
 *
 * @param code what is wrong
 * @param location where it stands, or empty for a value made in code
 * @param text the offending text as it was given
 * @param details what fills the message, for example what is accepted
 */
public record Problem(ProblemCode code, Optional<SourceLocation> location, String text, List<String> details) {
    /** Copies the details. */
    public Problem {
        details = List.copyOf(details);
    }

    /**
     * A problem.
     *
     * @param code what is wrong
     * @param location where it stands
     * @param text the offending text
     * @param details what fills the message
     * @return the problem
     */
    public static Problem of(ProblemCode code, Optional<SourceLocation> location, String text, Object... details) {
        return new Problem(
                code,
                location,
                text,
                java.util.Arrays.stream(details).map(String::valueOf).toList());
    }

    /**
     * How grave it is.
     *
     * @return the severity of the code
     */
    public Severity severity() {
        return code.severity();
    }

    /**
     * What is wrong, without the place.
     *
     * @param language the language wanted
     * @return one line
     */
    public String message(Language language) {
        String template = code.template(language);
        StringBuilder message = new StringBuilder();
        for (int i = 0; i < template.length(); i++) {
            char c = template.charAt(i);
            if (c == '{' && i + 2 < template.length() && template.charAt(i + 2) == '}') {
                char name = template.charAt(i + 1);
                int index = name - '0';
                if (name == 't') {
                    message.append(UnreadableTextException.shorten(text));
                } else if (index < details.size()) {
                    String detail = details.get(index);
                    message.append(language == Language.VI ? VietnamesePhrases.of(detail) : detail);
                }
                i += 2;
            } else {
                message.append(c);
            }
        }
        return message.toString();
    }

    /**
     * The whole line: place, code and message.
     *
     * @param language the language wanted
     * @return one line
     */
    public String line(Language language) {
        return location.map(p -> p + ": ").orElse("") + code.code() + " " + message(language);
    }

    @Override
    public String toString() {
        return line(Language.EN);
    }
}
