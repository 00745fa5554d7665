package org.example.office;

import java.util.List;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;

/**
 * What an office is told.
 *
 * @param status what an answer over HTTP would carry: 200, or 400, 404, 422 where nothing could be assessed
 * @param messages what is wrong, a line each, in the language of the office
 * @param assessments the assessments of the units that the table names, in its order
 */
public record Answer(int status, List<String> messages, List<Assessment> assessments) {
    /** Copies the lists. */
    public Answer {
        messages = List.copyOf(messages);
        assessments = List.copyOf(assessments);
    }

    static Answer assessed(List<Assessment> assessments, List<Problem> problems, Language language) {
        return new Answer(200, problems.stream().map(p -> p.line(language)).toList(), assessments);
    }

    static Answer refused(int status, String message) {
        return new Answer(status, List.of(message), List.of());
    }
}
