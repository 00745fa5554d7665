package org.ntmcriteria.cli.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ntmcriteria.cli.CliMessages;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.text.Language;

/**
 * A problem as the command prints it: the library's line, and what to type where an option or another command helps
 * ({@code hint.NTM-nnnn}).
 */
final class ProblemLine {
    private static final Set<String> KEYS = CliMessages.MESSAGES.keys(Language.EN);

    private ProblemLine() {}

    static String of(Problem problem, Language language) {
        String key = "hint." + problem.code().code();
        if (!KEYS.contains(key)) {
            return problem.line(language);
        }
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("text", problem.text());
        List<String> names = problem.code().definition().arguments();
        for (int i = 0; i < names.size(); i++) {
            arguments.put(names.get(i), problem.arguments().get(i));
        }
        return problem.line(language) + "; " + CliMessages.MESSAGES.get(language, key, arguments);
    }
}
