package org.ntmcriteria.documents.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.Severity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.documents.DocumentsMessages;

/** Problems in the words of who mends a workbook. */
final class ProblemTexts {
    private static final String REMEDY = "remedy.";
    private static final Set<String> KEYS = DocumentsMessages.MESSAGES.keys(Language.EN);

    private final Language language;

    ProblemTexts(Language language) {
        this.language = language;
    }

    /** Checks if the texts say what to do about a problem beside what the problem says itself. */
    static boolean hasRemedy(ProblemCode code) {
        return KEYS.contains(REMEDY + code.code());
    }

    /** Returns what to do about a problem, if there is more to say than the problem says itself. */
    Optional<String> remedy(Problem problem) {
        if (!hasRemedy(problem.code())) {
            return Optional.empty();
        }
        List<Object> arguments = new ArrayList<>(List.of("text", problem.text()));
        List<String> names = problem.code().definition().arguments();
        for (int i = 0; i < names.size(); i++) {
            arguments.add(names.get(i));
            arguments.add(problem.arguments().get(i));
        }
        return Optional.of(text(REMEDY + problem.code().code(), arguments.toArray()));
    }

    /** Returns a problem as a note at its cell says it. */
    String note(Problem problem) {
        String message = text("note." + problem.severity().name(), "message", problem.message(language));
        return remedy(problem)
                .map(remedy -> message + "\n" + text("note.remedy", "remedy", remedy))
                .orElse(message);
    }

    /** Returns how grave a problem is, in a word. */
    String severity(Severity severity) {
        return text("severity." + severity.name());
    }

    /** Returns what is wrong. */
    String message(Problem problem) {
        return problem.message(language);
    }

    /** Returns a sentence of the module. */
    String text(String key, Object... arguments) {
        return DocumentsMessages.MESSAGES.get(language, key, arguments);
    }
}
