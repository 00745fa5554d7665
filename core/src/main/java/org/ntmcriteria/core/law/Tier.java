package org.ntmcriteria.core.law;

import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.recognition.RecognitionState;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;

/**
 * What a criteria set recognises a unit as (bậc). NTM, ADVANCED and MODEL are cumulative, in this order.
 *
 * <p>Meeting the set of a tier is an {@link Assessment}; being recognised at it is a {@link RecognitionState}.
 */
public enum Tier {
    /** New rural development (đạt chuẩn nông thôn mới). */
    NTM,
    /** Advanced (nâng cao). */
    ADVANCED,
    /** Model (kiểu mẫu). */
    MODEL,
    /** Modern (hiện đại), the pilot of 2026–2030. */
    MODERN,
    /** Task completed (hoàn thành nhiệm vụ), for towns, cities and provinces. */
    COMPLETED;

    private final String key = "tier." + name();

    /**
     * Returns the tier's name.
     *
     * @param language the language wanted
     * @return for example {@code nâng cao}
     */
    public String displayName(Language language) {
        return CoreMessages.MESSAGES.get(language, key);
    }
}
