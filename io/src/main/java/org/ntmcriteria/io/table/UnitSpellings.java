package org.ntmcriteria.io.table;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;

/**
 * Takes the spellings of a unit's code, or of its name where a table has no codes, for one: those that a reader takes
 * for the same, and numbers that a spreadsheet has robbed of their zeros. The first stands for all, and each other one
 * is reported. Not thread-safe; used once per file.
 */
final class UnitSpellings {
    /** The first spellings by every spelling. */
    private final Map<String, String> firsts = new HashMap<>();

    private final Map<String, String> byKey = new HashMap<>();
    private final Consumer<Problem> problems;

    UnitSpellings(Consumer<Problem> problems) {
        this.problems = problems;
    }

    /** Returns the first spelling of a unit. */
    String first(String text, Optional<SourceLocation> location) {
        String known = firsts.get(text);
        if (known != null) {
            return known;
        }
        String first = byKey.putIfAbsent(key(text), text);
        if (first == null) {
            first = text;
        } else {
            boolean isNumber = isNumber(first) && isNumber(text);
            problems.accept(Problem.of(
                    isNumber ? InputTableProblem.ZEROS_LOST : InputTableProblem.SPELLINGS, location, text, first));
        }
        firsts.put(text, first);
        return first;
    }

    private static String key(String text) {
        String folded = VietnameseText.fold(text);
        if (!isNumber(folded)) {
            return folded;
        }
        int zeros = 0;
        while (zeros < folded.length() - 1 && folded.charAt(zeros) == '0') {
            zeros++;
        }
        return folded.substring(zeros);
    }

    private static boolean isNumber(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
