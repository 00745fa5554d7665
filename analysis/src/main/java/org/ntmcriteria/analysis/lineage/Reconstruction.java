package org.ntmcriteria.analysis.lineage;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.core.text.Text;

/**
 * What data on the units of an earlier day say about a unit of a later one. It is a reconstruction: no assessment under
 * the law, and nothing that a recognition could rest on. Immutable.
 *
 * @param origins the new unit, the days, and the old units that it was made of
 * @param parts the old units that count for the value, with what was reported of them
 * @param coverage how much of the new unit the data are about
 * @param value the bounds that the true value of the new unit lies within, whatever the parts without data have
 * @param ofReported the same for the parts with data alone, without those of which nothing was reported; empty if there
 *     is none with data
 * @param <V> what is reported of an old unit
 * @param <R> what is said of the new one
 */
public record Reconstruction<V, R extends ReconstructedValue>(
        Origins origins, List<Part<V>> parts, Coverage coverage, R value, Optional<R> ofReported) {
    /** Copies the list. */
    public Reconstruction {
        parts = List.copyOf(parts);
    }

    /**
     * Returns what has to stand beside the value wherever it is shown.
     *
     * @return that it is reconstructed, of which day's units, and no assessment
     */
    public Text notice() {
        return AnalysisMessages.MESSAGES.text("lineage.notice", "day", origins.day());
    }

    /** Unit, value and coverage. */
    @Override
    public String toString() {
        return origins.unit() + ": " + value + ", reconstructed from " + coverage;
    }
}
