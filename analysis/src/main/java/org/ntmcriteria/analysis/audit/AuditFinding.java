package org.ntmcriteria.analysis.audit;

import java.util.Optional;
import org.ntmcriteria.core.problem.FindingSeverity;
import org.ntmcriteria.core.text.Language;

/**
 * A printed figure that does not hold an identity.
 *
 * @param code the identity
 * @param severity how grave it is
 * @param path the JSON Pointer of the figure at fault, in the report that it stands in
 * @param stated the figure as printed
 * @param computed what it must be, or the interval it must lie in, such as {@code [6.02, 9.29]}
 * @param vi what is wrong, in Vietnamese
 * @param en what is wrong, in English
 * @param suggestion the nearest figure that would make it right, or empty
 */
public record AuditFinding(
        AuditCode code,
        FindingSeverity severity,
        String path,
        String stated,
        String computed,
        String vi,
        String en,
        Optional<Suggestion> suggestion) {
    /**
     * A figure that would make another right.
     *
     * @param vi the suggestion in Vietnamese
     * @param en the suggestion in English
     */
    public record Suggestion(String vi, String en) {
        /**
         * The suggestion in words.
         *
         * @param language the language wanted
         * @return the text
         */
        public String text(Language language) {
            return language.choose(vi, en);
        }
    }

    /**
     * What is wrong, in words.
     *
     * @param language the language wanted
     * @return the text
     */
    public String message(Language language) {
        return language.choose(vi, en);
    }
}
