package org.ntmcriteria.register.unit;

import java.time.LocalDate;
import java.util.Optional;
import org.ntmcriteria.core.value.DateRange;

/**
 * A unit of commune level in one form: from one day to another it has one code, one name and one kind. Another name,
 * kind or code is another unit, and on 1 July 2025 every unit began anew; moving to another district or taking in a
 * neighbour makes no new unit, nor does a corrected spelling.
 *
 * @param key its identity
 * @param validTo its last day, or empty if it still is
 * @param kind its kind
 * @param name its name without the kind
 * @param district the district at the end of its time; empty from 1 July 2025 on
 * @param province the province at the end of its time
 * @param isExact true if it began on the first day of its key; false if on it or before, which is 1 January 2016
 * @param evidence what its row rests on; the act is that by which it began in this form
 */
public record RegisteredUnit(
        UnitKey key,
        Optional<LocalDate> validTo,
        UnitKind kind,
        String name,
        Optional<Area> district,
        Area province,
        boolean isExact,
        Evidence evidence) {
    /**
     * Returns the code.
     *
     * @return five digits
     */
    public String code() {
        return key.code();
    }

    /**
     * Returns the first day.
     *
     * @return the day
     */
    public LocalDate validFrom() {
        return key.validFrom();
    }

    /**
     * Returns the days of the unit.
     *
     * @return from its first day to its last, open if it still is
     */
    public DateRange period() {
        return DateRange.of(key.validFrom(), validTo.orElse(null));
    }

    /**
     * Checks whether the unit is there on a day.
     *
     * @param day the day
     * @return true if it is
     */
    public boolean isOn(LocalDate day) {
        return !day.isBefore(key.validFrom()) && (validTo.isEmpty() || !day.isAfter(validTo.get()));
    }

    /**
     * Returns the name with the kind.
     *
     * @return for example {@code Xã Hữu Liên}
     */
    public String fullName() {
        return Character.toUpperCase(kind.word().charAt(0)) + kind.word().substring(1) + " " + name;
    }

    /**
     * Returns the code, the full name and where it lies.
     *
     * @return for example {@code 06118 Xã Hữu Liên (Huyện Hữu Lũng, Lạng Sơn)}
     */
    @Override
    public String toString() {
        return code() + " " + fullName() + " ("
                + (district.isPresent() ? district.get().name() + ", " : "") + province.name() + ")";
    }
}
