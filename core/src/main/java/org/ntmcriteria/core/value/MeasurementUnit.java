package org.ntmcriteria.core.value;

import java.util.Optional;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;

/** The unit in which a required value is printed. */
public enum MeasurementUnit {
    /** Percent, 0 to 100. */
    PERCENT("%"),
    /** Million Vietnamese đồng per person per year. */
    MILLION_VND("million VND/person/year"),
    /** Times another value, for example the province's average. */
    TIMES("times"),
    /** Square metres per person. */
    SQUARE_METRES("m2/person"),
    /** Litres per person per day. */
    LITRES("l/person/day"),
    /** A number of things. */
    COUNT("count"),
    /** An ordered grade or class. */
    LEVEL("level"),
    /** A number of criteria, in conditions. */
    CRITERIA("criteria");

    private final String key = "unit." + name();

    private final String symbol;

    MeasurementUnit(String symbol) {
        this.symbol = symbol;
    }

    /**
     * Returns the unit as the tables write it.
     *
     * @return for example {@code %} or {@code m2/person}
     */
    public String symbol() {
        return symbol;
    }

    /**
     * Returns the unit as a reader expects it behind a number.
     *
     * @param language the language wanted
     * @return for example "million VND/person/year" or "triệu đồng/người/năm"
     */
    public String displayName(Language language) {
        return CoreMessages.MESSAGES.get(language, key);
    }

    /**
     * Finds a unit by its symbol.
     *
     * @param symbol as the tables write it
     * @return the unit, or empty
     */
    public static Optional<MeasurementUnit> find(String symbol) {
        for (MeasurementUnit unit : values()) {
            if (unit.symbol.equals(symbol)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }
}
