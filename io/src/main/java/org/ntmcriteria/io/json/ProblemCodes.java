package org.ntmcriteria.io.json;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ntmcriteria.core.observation.ObservationProblem;
import org.ntmcriteria.core.problem.FileProblem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.recognition.RecognitionProblem;
import org.ntmcriteria.io.table.InputTableProblem;
import org.ntmcriteria.register.table.RegisterProblem;
import org.ntmcriteria.rules.catalog.TableProblem;
import org.ntmcriteria.rules.evaluate.AssessmentProblem;
import org.ntmcriteria.rules.evaluate.KnownUnitsProblem;
import org.ntmcriteria.rules.overlay.OverlayProblem;

/** The codes of all modules that a document may hold. Immutable and thread-safe. */
public final class ProblemCodes {
    private static final List<ProblemCode> ALL = Stream.<ProblemCode[]>of(
                    FileProblem.values(),
                    ObservationProblem.values(),
                    RecognitionProblem.values(),
                    TableProblem.values(),
                    OverlayProblem.values(),
                    AssessmentProblem.values(),
                    KnownUnitsProblem.values(),
                    InputTableProblem.values(),
                    JsonProblem.values(),
                    RegisterProblem.values())
            .flatMap(Stream::of)
            .sorted((a, b) -> a.code().compareTo(b.code()))
            .toList();

    private static final Map<String, ProblemCode> BY_CODE = new HashMap<>();

    static {
        ALL.forEach(code -> BY_CODE.put(code.code(), code));
    }

    private ProblemCodes() {}

    /**
     * Returns all codes.
     *
     * @return the codes of core, rules, io and the register, by number
     */
    public static List<ProblemCode> all() {
        return ALL;
    }

    /**
     * Finds a code.
     *
     * @param code a text such as {@code NTM-2004}
     * @return the code, or empty if there is none of that number
     */
    public static Optional<ProblemCode> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }
}
