package org.ntmcriteria.core.problem;

import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;

/** How serious a finding is that a check of tables or of printed figures makes. */
public enum FindingSeverity {
    /** What is checked contradicts itself, or leaves a unit without an answer. */
    ERROR,
    /** Worth a look: a slip of rounding, or right only under a reading that is not the usual one. */
    WARNING,
    /** No contradiction, but worth knowing. */
    INFO;

    /**
     * Returns the severity in words.
     *
     * @param language the language wanted
     * @return for example "warning"
     */
    public String displayName(Language language) {
        return CoreMessages.MESSAGES.get(language, "severity." + name());
    }
}
