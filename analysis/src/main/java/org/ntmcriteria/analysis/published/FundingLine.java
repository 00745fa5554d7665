package org.ntmcriteria.analysis.published;

import java.util.List;
import java.util.Optional;

/**
 * A source of funding with its sources, as printed.
 *
 * @param source the source's name
 * @param amount the amount, at the scale of the whole
 * @param percent its percentage of the total, or empty
 * @param lines what it is made of; empty where that is not printed
 */
public record FundingLine(
        String source, PrintedNumber amount, Optional<PrintedNumber> percent, List<FundingLine> lines) {
    /** Copies the list. */
    public FundingLine {
        lines = List.copyOf(lines);
    }
}
