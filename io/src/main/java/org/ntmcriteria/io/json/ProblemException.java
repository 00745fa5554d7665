package org.ntmcriteria.io.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.Optional;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.ProblemCode;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.Text;

/** A problem of a document on its way to the caller; a mapper's user gets it as one of Jackson's own exceptions. */
final class ProblemException extends JsonProcessingException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemCode code;
    private final String pointer;
    private final String text;
    private final transient Object[] arguments;

    private ProblemException(String pointer, ProblemCode code, String text, Object... arguments) {
        super(pointer + ": "
                + Problem.of(code, Optional.empty(), text, arguments).toString());
        this.code = code;
        this.pointer = pointer;
        this.text = text;
        this.arguments = arguments;
    }

    /** Returns a problem at the parser's position. */
    static ProblemException of(JsonParser in, ProblemCode code, String text, Object... arguments) {
        return at(in.getParsingContext().pathAsPointer().toString(), code, text, arguments);
    }

    /** Returns a problem at a JSON Pointer. */
    static ProblemException at(String pointer, ProblemCode code, String text, Object... arguments) {
        return new ProblemException(pointer, code, text, arguments);
    }

    /**
     * Returns that the current token is not what is accepted here.
     *
     * @param accepted what is, in words
     */
    static ProblemException value(JsonParser in, Text accepted) throws IOException {
        return of(in, JsonProblem.VALUE, text(in), accepted);
    }

    /** Returns the text of the current token. */
    static String text(JsonParser in) throws IOException {
        String text = in.getText();
        return text == null ? String.valueOf(in.currentToken()) : text;
    }

    /** Returns the problem with its location in a file. */
    Problem in(String file) {
        SourceLocation location =
                pointer.isEmpty() ? SourceLocation.ofFile(file) : SourceLocation.ofAddress(file, pointer, null);
        return Problem.of(code, Optional.of(location), text, arguments);
    }
}
