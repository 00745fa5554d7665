package org.ntmcriteria.analysis.published;

import java.util.Optional;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.core.text.InvalidValueException;

/**
 * The mean number of criteria met by a commune, as printed: one number, or a range where it is planned.
 *
 * @param value the mean, or empty where a range is printed
 * @param min the range's lower end, or empty
 * @param max the range's upper end, or empty
 * @param increase by how much it rose, or empty
 * @param baseline the mean before, or empty
 * @param baselineYear the year of the mean before, or empty
 */
public record AverageCriteria(
        Optional<PrintedNumber> value,
        Optional<PrintedNumber> min,
        Optional<PrintedNumber> max,
        Optional<PrintedNumber> increase,
        Optional<PrintedNumber> baseline,
        Optional<Integer> baselineYear) {
    /**
     * Checks that there is one number or a range.
     *
     * @throws IllegalArgumentException if there are both, neither, or half a range
     */
    public AverageCriteria {
        if (value.isPresent() == min.isPresent() || min.isPresent() != max.isPresent()) {
            throw new InvalidValueException(AnalysisMessages.MESSAGES.text("invalid.average"));
        }
    }

    /**
     * Returns one printed mean.
     *
     * @param value for example {@code 14.52}
     * @return the mean without anything beside
     */
    public static AverageCriteria of(String value) {
        return new AverageCriteria(
                Optional.of(PrintedNumber.parse(value)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /**
     * Returns the lower end of what is printed.
     *
     * @return the value, or the range's lower end
     */
    public PrintedNumber lower() {
        return value.orElseGet(min::orElseThrow);
    }

    /**
     * Returns the upper end of what is printed.
     *
     * @return the value, or the range's upper end
     */
    public PrintedNumber upper() {
        return value.orElseGet(max::orElseThrow);
    }

    @Override
    public String toString() {
        return value.map(PrintedNumber::toString).orElseGet(() -> "[" + lower() + ", " + upper() + "]");
    }
}
