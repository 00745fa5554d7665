package org.ntmcriteria.analysis.audit;

import java.util.Optional;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.Text;

/**
 * A printed figure that breaks an identity. Immutable and thread-safe.
 *
 * @param code the identity; its name is the stable text in files
 * @param severity how serious it is
 * @param path the JSON Pointer of the figure in its report
 * @param printed the figure as printed; empty text where several figures contradict each other
 * @param computed what the figure must be, or the interval it must lie in, such as {@code [6.02, 9.29]}; empty text
 *     where no single figure is at fault
 * @param message what is wrong
 * @param suggestion the nearest figure that would make it right, or empty
 */
public record AuditFinding(
        AuditCode code,
        FindingSeverity severity,
        String path,
        String printed,
        String computed,
        Text message,
        Optional<Text> suggestion) {
    /**
     * Returns what is wrong, in words.
     *
     * @param language the language wanted
     * @return the text
     */
    public String message(Language language) {
        return message.in(language);
    }
}
