package org.ntmcriteria.core.law;

import java.util.Optional;
import org.ntmcriteria.core.value.MeasurementUnit;

/** What an indicator measures, which fixes what words and digits mean in its reports. */
public enum IndicatorKind {
    /** The cell reads "Đạt": met or not met, as the reporting office judges. */
    ACHIEVED(null),
    /** The cell reads "Có": there is one, or there is none. */
    EXISTS(null),
    /** The cell reads "Không": there must be none. */
    NONE(null),
    /** A percentage, 0 to 100. */
    PERCENT(MeasurementUnit.PERCENT),
    /** Million VND per person per year. */
    MONEY(MeasurementUnit.MILLION_VND),
    /** A multiple of another value. */
    RATIO(MeasurementUnit.TIMES),
    /** A number of things. */
    COUNT(MeasurementUnit.COUNT),
    /** Square metres per person. */
    AREA(MeasurementUnit.SQUARE_METRES),
    /** Litres per person per day. */
    VOLUME(MeasurementUnit.LITRES),
    /** An ordered grade or class. */
    LEVEL(MeasurementUnit.LEVEL),
    /** Several parts that must all hold, each of a kind of its own; also a part whose kind no known cell tells. */
    COMPOSITE(null);

    private final MeasurementUnit unit;

    IndicatorKind(@javax.annotation.Nullable MeasurementUnit unit) {
        this.unit = unit;
    }

    /**
     * Returns the unit of the kind's values.
     *
     * @return the unit, or empty where values are no numbers or of several units
     */
    public Optional<MeasurementUnit> unit() {
        return Optional.ofNullable(unit);
    }

    /**
     * Checks whether the digits 1 and 0 mean met and not met, and no other number is accepted.
     *
     * @return true for {@link #ACHIEVED} and {@link #EXISTS}
     */
    public boolean isJudgement() {
        return this == ACHIEVED || this == EXISTS;
    }
}
