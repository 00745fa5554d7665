package org.ntmcriteria.register.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ntmcriteria.register.table.LinkRows;
import org.ntmcriteria.register.table.UnitRows;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.LinkNote;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitLink;

/**
 * Which unit became which. It tells where land and people went; no title passes along it. Immutable and thread-safe.
 */
public final class Lineage {
    /**
     * A unit of another day that has land or people of a unit.
     *
     * @param unit the unit of the other day
     * @param extent how much of the older of the two units lies in the younger
     */
    public record Relative(RegisteredUnit unit, Extent extent) {}

    private final UnitRows units;
    private final LinkRows links;

    Lineage(UnitRows units, LinkRows links) {
        this.units = units;
        this.links = links;
    }

    /**
     * Returns the links that leave a unit on the day after its last.
     *
     * @param unit the unit's identity
     * @return the links in the order of their units; none if the unit still is, if its successor was not traced, or if
     *     there is no such unit
     */
    public List<UnitLink> successors(UnitKey unit) {
        int row = units.row(unit);
        return row < 0 ? List.of() : links.from(row);
    }

    /**
     * Returns the links that lead to a unit: of those that it was made of on its first day, and of those that it took
     * in later.
     *
     * @param unit the unit's identity
     * @return the links in the order of their units; none if none was traced, or if there is no such unit
     */
    public List<UnitLink> predecessors(UnitKey unit) {
        int row = units.row(unit);
        return row < 0 ? List.of() : links.to(row);
    }

    /**
     * Returns the units of a later day that have land or people of a unit.
     *
     * @param unit the unit's identity
     * @param day a day on which the unit has ended; on a day before that it is the unit itself
     * @return the units in the order of their codes, each with how much of the given unit it has: WHOLE where all of it
     *     is known to be there, PART where a part is, UNKNOWN where no text says it or a part was divided again; none
     *     where the line was not traced so far, or if there is no such unit
     */
    public List<Relative> successorsOn(UnitKey unit, LocalDate day) {
        Map<UnitKey, Relative> reached = new TreeMap<>();
        int row = units.row(unit);
        boolean isTraced = row >= 0 && !day.isBefore(unit.validFrom()) && follow(row, Extent.WHOLE, day, reached);
        boolean isKnown = true;
        for (Relative one : reached.values()) {
            isKnown &= one.extent != Extent.UNKNOWN;
        }
        if (isTraced && isKnown && reached.size() == 1) {
            // Parts that all come to one unit are the whole again.
            RegisteredUnit only = reached.values().iterator().next().unit;
            return List.of(new Relative(only, Extent.WHOLE));
        }
        return List.copyOf(reached.values());
    }

    /** Follows a unit to a day; false where a line ends before it. */
    private boolean follow(int row, Extent extent, LocalDate day, Map<UnitKey, Relative> reached) {
        RegisteredUnit unit = units.get(row);
        if (unit.isOn(day)) {
            reached.merge(unit.key(), new Relative(unit, extent), Lineage::both);
            return true;
        }
        List<UnitLink> leaving = links.from(row);
        boolean isTraced = !leaving.isEmpty();
        for (UnitLink link : leaving) {
            isTraced &= follow(units.row(link.to()), then(extent, link.extent()), day, reached);
        }
        return isTraced;
    }

    /** How much of a unit is in what is left after two changes. */
    private static Extent then(Extent first, Extent second) {
        if (first == Extent.WHOLE) {
            return second;
        }
        // Of a part that is divided again nobody knows which of its parts it lies in.
        return first == Extent.PART && second == Extent.WHOLE ? Extent.PART : Extent.UNKNOWN;
    }

    private static Relative both(Relative one, Relative other) {
        boolean isKnown = one.extent != Extent.UNKNOWN && other.extent != Extent.UNKNOWN;
        return isKnown ? new Relative(one.unit, Extent.PART) : new Relative(one.unit, Extent.UNKNOWN);
    }

    /**
     * Returns the units of an earlier day that a unit of a later day has land or people of.
     *
     * @param unit the unit's identity
     * @param on a day of the unit; what it took in after that day does not count
     * @param day the earlier day
     * @return the units in the order of their codes, each with how much of it is there; none where the line was not
     *     traced so far, or if the unit is not there on its day
     */
    public List<Relative> predecessorsOn(UnitKey unit, LocalDate on, LocalDate day) {
        int row = units.row(unit);
        Map<UnitKey, RegisteredUnit> origins = new TreeMap<>();
        if (row >= 0 && units.get(row).isOn(on)) {
            trace(row, on, day, origins);
        }
        List<Relative> found = new ArrayList<>();
        for (RegisteredUnit origin : origins.values()) {
            for (Relative one : successorsOn(origin.key(), on)) {
                if (one.unit.key().equals(unit)) {
                    found.add(new Relative(origin, one.extent));
                }
            }
        }
        return found;
    }

    private void trace(int row, LocalDate on, LocalDate day, Map<UnitKey, RegisteredUnit> origins) {
        RegisteredUnit unit = units.get(row);
        if (unit.isOn(day)) {
            origins.put(unit.key(), unit);
        }
        for (UnitLink link : links.to(row)) {
            if (link.day().isAfter(day) && !link.day().isAfter(on)) {
                trace(units.row(link.from()), link.day(), day, origins);
            }
        }
    }

    /**
     * Checks whether an act left a unit as it was.
     *
     * @param unit the unit's identity
     * @return true if it has one predecessor, taken whole, and the act says that it was not rearranged
     */
    public boolean isUnchanged(UnitKey unit) {
        List<UnitLink> before = predecessors(unit);
        return before.size() == 1
                && before.get(0).extent() == Extent.WHOLE
                && before.get(0).note().filter(LinkNote.NOT_REARRANGED::equals).isPresent();
    }

    /**
     * Returns all links.
     *
     * @return the links in the order of the old units, days and new units
     */
    public List<UnitLink> all() {
        List<UnitLink> all = new ArrayList<>(links.size());
        for (int link = 0; link < links.size(); link++) {
            all.add(links.get(link));
        }
        return all;
    }

    @Override
    public String toString() {
        return links.size() + " links";
    }
}
