package org.ntmcriteria.io.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.io.IoMessages;

/** JSON of problems and their locations. */
final class ProblemCodecs {
    static final JsonCodec<SourceLocation> LOCATION = ObjectCodec.of(SourceLocation.class)
            .required("file", JsonCodec.TEXT, SourceLocation::file)
            .optional(
                    "line", JsonCodec.wholeNumberFrom(1), l -> l.line() > 0 ? Optional.of(l.line()) : Optional.empty())
            .optional("column", JsonCodec.TEXT, l -> Optional.ofNullable(l.column()))
            .optional("address", JsonCodec.TEXT, l -> Optional.ofNullable(l.address()))
            .madeBy(m -> new SourceLocation(
                    m.get("file"), m.<Integer>find("line").orElse(0), m.get("column"), m.get("address")));

    static final JsonCodec<Problem> PROBLEM = ObjectCodec.of(Problem.class)
            .required("code", JsonCodec.text(ProblemCode::code, ProblemCodecs::code), Problem::code)
            .derived("severity", p -> p.severity().name())
            .optional("place", LOCATION, Problem::location)
            .required("text", JsonCodec.TEXT, Problem::text)
            .optionalList("details", JsonCodec.TEXT, Problem::details)
            .derived("message", p -> p.message(Language.EN))
            .derived("messageVi", p -> p.message(Language.VI))
            .madeBy(ProblemCodecs::problem);

    private ProblemCodecs() {}

    private static ProblemCode code(String text) {
        return ProblemCodes.find(text)
                .orElseThrow(() -> new UnreadableTextException(text, IoMessages.MESSAGES.text("accepted.problemCode")));
    }

    private static Problem problem(ObjectCodec.Members m) {
        ProblemCode code = m.get("code");
        List<String> details = new ArrayList<>(m.<String>list("details"));
        // Details may be left out of a document; the message then has gaps, and the rest is kept.
        while (details.size() < code.definition().arguments().size()) {
            details.add("–");
        }
        return new Problem(code, m.find("place"), m.get("text"), List.copyOf(details));
    }
}
