package org.ntmcriteria.analysis.lineage;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.UnitKey;

/**
 * What was reported of the units of one day.
 *
 * @param day a day on which the units are there; for figures of 2015 the built-in register needs its first day, 1
 *     January 2016
 * @param values what was reported, by unit; a unit that is not there was not reported, which is never zero
 * @param people the people of the units, as far as they are known; they serve the coverage alone
 * @param <V> what is reported of a unit
 */
public record DayData<V>(LocalDate day, Map<UnitKey, V> values, Map<UnitKey, Decimal> people) {
    /** Copies the tables. */
    public DayData {
        values = Map.copyOf(values);
        people = Map.copyOf(people);
    }

    /**
     * Returns data without numbers of people.
     *
     * @param day the day
     * @param values what was reported, by unit
     * @return the data
     * @param <V> what is reported of a unit
     */
    public static <V> DayData<V> of(LocalDate day, Map<UnitKey, V> values) {
        return new DayData<>(day, values, Map.of());
    }

    /**
     * Returns data by the codes of the units, as the codes are meant on the day.
     *
     * @param register the register that knows the codes
     * @param day the day
     * @param values what was reported, by code
     * @param people the people of the units, by code, as far as they are known
     * @return the data
     * @throws IllegalArgumentException if a code means no unit on the day
     * @param <V> what is reported of a unit
     */
    public static <V> DayData<V> byCode(
            UnitRegister register, LocalDate day, Map<String, V> values, Map<String, Decimal> people) {
        return new DayData<>(day, byKey(register, day, values), byKey(register, day, people));
    }

    private static <T> Map<UnitKey, T> byKey(UnitRegister register, LocalDate day, Map<String, T> byCode) {
        Map<UnitKey, T> byKey = new HashMap<>();
        byCode.forEach((code, value) -> byKey.put(
                register.byCode(code, day)
                        .orElseThrow(() -> new InvalidValueException(
                                AnalysisMessages.MESSAGES.text("invalid.unitNotThere", "day", day, "unit", code)))
                        .key(),
                value));
        return byKey;
    }

    /** The units of which something was reported that are not among some, in their order. */
    List<UnitKey> outside(Set<UnitKey> units) {
        return new TreeMap<>(values)
                .keySet().stream().filter(unit -> !units.contains(unit)).toList();
    }
}
