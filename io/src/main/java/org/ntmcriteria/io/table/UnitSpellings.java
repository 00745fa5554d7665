package org.ntmcriteria.io.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.VietnameseText;
import org.ntmcriteria.core.unit.UnitName;
import org.ntmcriteria.register.unit.UnitKey;

/**
 * Takes the spellings of a unit's code, or of its name where a table has no codes, for one: those that a reader takes
 * for the same, and numbers that a spreadsheet has robbed of their zeros. The first stands for all, and each other one
 * is reported. Not thread-safe; used once per file.
 */
final class UnitSpellings {
    private static final int MOST_LOOK_ALIKES = 3;

    /** The first spellings by every spelling. */
    private final Map<String, String> firsts = new HashMap<>();

    private final Map<String, String> byKey = new HashMap<>();
    /** First spellings of numbers that others have with more zeros before them. */
    private final Set<String> withoutZeros = new HashSet<>();

    /** Codes of five digits by the first spelling, which lacks zeros. */
    private final Map<String, String> fullCodes = new HashMap<>();

    private final Map<String, List<String>> lookAlikes = new HashMap<>();
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
            checkLookAlikes(text, location);
        } else {
            boolean isNumber = CellReader.isDigits(first) && CellReader.isDigits(text);
            if (isNumber && text.length() > first.length()) {
                withoutZeros.add(first);
                if (UnitKey.isCode(text)) {
                    fullCodes.put(first, text);
                }
            }
            problems.accept(Problem.of(
                    isNumber ? InputTableProblem.ZEROS_LOST : InputTableProblem.SPELLINGS, location, text, first));
        }
        firsts.put(text, first);
        return first;
    }

    /** Returns the first spellings of numbers that stand elsewhere with more zeros before them. */
    Set<String> withoutZeros() {
        return Set.copyOf(withoutZeros);
    }

    /** Returns the codes of five digits that the file has, by their first spellings, which lack zeros. */
    Map<String, String> fullCodes() {
        return Map.copyOf(fullCodes);
    }

    /**
     * Names units that stay apart though a reader may take them for one: they differ by i and y, a hyphen, or a kind
     * that only one of them has.
     */
    private void checkLookAlikes(String text, Optional<SourceLocation> location) {
        List<String> others = lookAlikes.computeIfAbsent(
                UnitName.keyWithoutKind(text).replace('y', 'i').replace(" ", ""), k -> new ArrayList<>(1));
        for (String other : others) {
            String kind = kind(text);
            String otherKind = kind(other);
            if (kind.isEmpty() || otherKind.isEmpty() || kind.equals(otherKind)) {
                problems.accept(Problem.of(InputTableProblem.LOOKS_ALIKE, location, text, other));
            }
        }
        // Of more than a few that look alike, the first ones say it.
        if (others.size() < MOST_LOOK_ALIKES) {
            others.add(text);
        }
    }

    private static String kind(String text) {
        String key = UnitName.key(text);
        return key.substring(0, key.length() - UnitName.keyWithoutKind(text).length());
    }

    private static String key(String text) {
        String folded = VietnameseText.fold(text);
        if (!CellReader.isDigits(folded)) {
            return folded;
        }
        int zeros = 0;
        while (zeros < folded.length() - 1 && folded.charAt(zeros) == '0') {
            zeros++;
        }
        return folded.substring(zeros);
    }
}
