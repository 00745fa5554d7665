package org.ntmcriteria.core.problem;

import java.util.List;
import org.ntmcriteria.core.text.Messages;

/**
 * The stable code of one thing that can be wrong with an input; a {@link Problem} carries one. Each module lists its
 * codes in enums of its own, and their messages, keyed by code, in its message files.
 *
 * <p>1xxx a file, 2xxx a text in it, 3xxx a value under a set, 4xxx an overlay, 5xxx a table of a set, 6xxx a JSON
 * document, 7xxx decisions on recognition and assessments of other units, 8xxx a register of units. In a message
 * {@code {text}} stands for the offending text, every other name for one of the {@link Definition#arguments}.
 */
public interface ProblemCode {
    /**
     * What a code stands for.
     *
     * @param code the stable code, {@code NTM-nnnn}
     * @param severity how grave it is
     * @param arguments the names of what fills the message beside {@code text}, in the order in which problems give it
     * @param messages the texts that hold the message under the code as its key
     */
    record Definition(String code, Severity severity, List<String> arguments, Messages messages) {
        /** Copies the names. */
        public Definition {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Returns what the code stands for.
     *
     * @return the definition
     */
    Definition definition();

    /**
     * Returns the stable code.
     *
     * @return {@code NTM-nnnn}
     */
    default String code() {
        return definition().code();
    }

    /**
     * Returns how grave it is.
     *
     * @return the severity
     */
    default Severity severity() {
        return definition().severity();
    }
}
