package org.ntmcriteria.analysis.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ntmcriteria.analysis.AnalysisMessages;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitKind;

/**
 * Reconstructs values of the units of a day from data on the units of earlier days, by the lineage of a register. What
 * the register knows of extents decides how close the bounds are; a custom register that says WHOLE where the built-in
 * one says UNKNOWN makes them closer. Immutable and thread-safe.
 */
public final class UnitReconstructor {
    private final UnitRegister register;
    private final OriginFinder finder;

    private UnitReconstructor(UnitRegister register) {
        this.register = register;
        finder = new OriginFinder(register);
    }

    /**
     * Returns what reconstructs by a register.
     *
     * @param register the register
     * @return the reconstructor
     */
    public static UnitReconstructor of(UnitRegister register) {
        return new UnitReconstructor(register);
    }

    /**
     * Finds the old units that a unit has land or people of.
     *
     * @param unit the unit's identity
     * @param on a day of the unit; what it took in after that day does not count
     * @param day the earlier day, or the same one, on which it is made of itself
     * @return the old units
     * @throws IllegalArgumentException if the unit is not there on its day, or the other day is after it
     */
    public Origins origins(UnitKey unit, LocalDate on, LocalDate day) {
        RegisteredUnit there = register.get(unit)
                .filter(one -> one.isOn(on))
                .orElseThrow(() -> invalid("invalid.unitNotThere", "unit", unit, "day", on));
        if (day.isAfter(on)) {
            throw invalid("invalid.lookBack", "day", day, "on", on);
        }
        return finder.find(there, on, day);
    }

    /**
     * Reconstructs a value of one unit.
     *
     * @param unit the unit's identity
     * @param on a day of the unit
     * @param measure what was reported, and how it makes a value of the unit
     * @param data what was reported of the units of a day up to then
     * @return the value with its parts and its coverage
     * @throws IllegalArgumentException if the unit is not there on its day, the day of the data is after it, or a
     *     number does not fit the measure
     * @param <V> what is reported of an old unit
     * @param <R> what is said of the new one
     */
    public <V, R extends ReconstructedValue> Reconstruction<V, R> reconstruct(
            UnitKey unit, LocalDate on, Measure<V, R> measure, DayData<V> data) {
        return reconstruct(origins(unit, on, data.day()), measure, data);
    }

    private static <V, R extends ReconstructedValue> Reconstruction<V, R> reconstruct(
            Origins origins, Measure<V, R> measure, DayData<V> data) {
        List<Part<V>> parts = new ArrayList<>();
        List<Part<V>> reported = new ArrayList<>();
        int divided = 0;
        for (Origin origin : origins.all()) {
            Carried carried = measure.carried(origin);
            if (carried == Carried.NONE) {
                continue;
            }
            UnitKey key = origin.unit().key();
            Part<V> part = new Part<>(
                    origin,
                    carried,
                    Optional.ofNullable(data.values().get(key)),
                    Optional.ofNullable(data.people().get(key)));
            parts.add(part);
            divided += carried == Carried.ALL ? 0 : 1;
            if (part.value().isPresent() && measure.isReported(part.value().get())) {
                reported.add(part);
            }
        }
        Coverage coverage = new Coverage(
                parts.size(), reported.size(), divided, origins.isTraced(), byPeople(origins, measure, data));
        return new Reconstruction<>(
                origins,
                parts,
                coverage,
                measure.of(parts, origins.isTraced()),
                reported.isEmpty() ? Optional.empty() : Optional.of(measure.of(reported, true)));
    }

    /**
     * The share of the people who lived in old units with data: each unit has all of its people among them, or none.
     */
    private static <V> Optional<ReconstructedQuotient> byPeople(
            Origins origins, Measure<V, ?> measure, DayData<V> data) {
        List<Part<PartQuotient>> parts = new ArrayList<>();
        boolean isAnyKnown = false;
        for (Origin origin : origins.all()) {
            if (origin.people() == Carried.NONE) {
                continue;
            }
            V value = data.values().get(origin.unit().key());
            boolean isReported = value != null && measure.isReported(value);
            Decimal people = data.people().get(origin.unit().key());
            isAnyKnown |= people != null;
            PartQuotient covered = people == null
                    ? new PartQuotient.Bare(isReported ? Quotients.ONE : Quotients.ZERO)
                    : new PartQuotient.Counted(isReported ? people : Decimal.ZERO, people);
            parts.add(new Part<>(origin, origin.people(), Optional.of(covered), Optional.ofNullable(people)));
        }
        return isAnyKnown
                ? Optional.of(new ShareMeasure(MovesWith.PEOPLE).of(parts, origins.isTraced()))
                : Optional.empty();
    }

    /**
     * Reconstructs a value of many units over several days.
     *
     * @param units the units, all there on the day
     * @param on the day of the units
     * @param measure what was reported, and how it makes a value of a unit
     * @param days what was reported of the units of days up to then, in the order of the columns
     * @return the table
     * @throws IllegalArgumentException as {@link #reconstruct(UnitKey, LocalDate, Measure, DayData)}
     * @param <V> what is reported of an old unit
     * @param <R> what is said of the new ones
     */
    public <V, R extends ReconstructedValue> ReconstructionTable<V, R> table(
            Collection<UnitKey> units, LocalDate on, Measure<V, R> measure, List<DayData<V>> days) {
        List<RegisteredUnit> rows = new ArrayList<>();
        for (UnitKey unit : units) {
            rows.add(origins(unit, on, on).unit());
        }
        List<ReconstructionTable.Column<V, R>> columns = new ArrayList<>();
        for (DayData<V> data : days) {
            columns.add(column(rows, on, measure, data));
        }
        return new ReconstructionTable<>(on, rows, columns);
    }

    /**
     * Returns the units of a province, as rows of a table.
     *
     * @param province the code of the province on the day, two digits
     * @param on the day
     * @return the units in the order of their codes; none if there is no such province
     */
    public List<UnitKey> unitsOfProvince(String province, LocalDate on) {
        return register.on(on).stream()
                .filter(unit -> unit.province().code().equals(province))
                .map(RegisteredUnit::key)
                .toList();
    }

    /**
     * Returns the units of a district, as rows of a table; the register tells the district at the end of a unit's time.
     *
     * @param district the code of the district, three digits
     * @param on the day, before 1 July 2025
     * @return the units in the order of their codes; none if there is no such district
     */
    public List<UnitKey> unitsOfDistrict(String district, LocalDate on) {
        return register.on(on).stream()
                .filter(unit -> unit.district()
                        .filter(one -> one.code().equals(district))
                        .isPresent())
                .map(RegisteredUnit::key)
                .toList();
    }

    private <V, R extends ReconstructedValue> ReconstructionTable.Column<V, R> column(
            List<RegisteredUnit> rows, LocalDate on, Measure<V, R> measure, DayData<V> data) {
        List<Reconstruction<V, R>> cells = new ArrayList<>();
        Map<UnitKey, RegisteredUnit> old = new TreeMap<>();
        List<ReconstructionTable.Loss> lost = new ArrayList<>();
        for (RegisteredUnit row : rows) {
            Origins origins = origins(row.key(), on, data.day());
            cells.add(reconstruct(origins, measure, data));
            for (Origin origin : origins.all()) {
                old.put(origin.unit().key(), origin.unit());
                if (origin.unit().kind() == UnitKind.COMMUNE && row.kind() != UnitKind.COMMUNE) {
                    lost.add(new ReconstructionTable.Loss(origin, row));
                }
            }
        }
        lost.sort(Comparator.comparing(loss -> loss.origin().unit().key()));
        return new ReconstructionTable.Column<>(
                data.day(),
                cells,
                List.copyOf(old.values()),
                lost,
                notTraced(old.values(), on, data.day()),
                data.outside(old.keySet()));
    }

    /** The units of the same provinces whose land and people may be anywhere. */
    private List<RegisteredUnit> notTraced(Collection<RegisteredUnit> old, LocalDate on, LocalDate day) {
        Set<String> provinces = new HashSet<>();
        old.forEach(unit -> provinces.add(unit.province().code()));
        return register.on(day).stream()
                .filter(unit -> provinces.contains(unit.province().code()))
                .filter(unit -> !finder.isTracedForward(unit, on))
                .toList();
    }

    private static InvalidValueException invalid(String key, Object... arguments) {
        return new InvalidValueException(AnalysisMessages.MESSAGES.text(key, arguments));
    }
}
