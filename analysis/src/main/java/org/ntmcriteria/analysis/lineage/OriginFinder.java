package org.ntmcriteria.analysis.lineage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ntmcriteria.register.lookup.Lineage;
import org.ntmcriteria.register.lookup.UnitRegister;
import org.ntmcriteria.register.unit.Extent;
import org.ntmcriteria.register.unit.LinkNote;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitLink;

/** Follows units through the register, people and land apart. */
final class OriginFinder {
    private final UnitRegister register;
    private final Lineage lineage;

    OriginFinder(UnitRegister register) {
        this.register = register;
        lineage = register.lineage();
    }

    /** Where an old unit's people and land are on a later day. */
    private static final class Whereabouts {
        private final Map<UnitKey, Carried> people = new HashMap<>();
        private final Map<UnitKey, Carried> land = new HashMap<>();

        /** Whether every line was traced to the day and every extent on it is known: then nothing is anywhere else. */
        private boolean isComplete = true;

        private boolean isTraced = true;

        private void settle() {
            if (isComplete && isTraced) {
                settle(people);
                settle(land);
            }
        }

        /** What is nowhere else is all there. */
        private static void settle(Map<UnitKey, Carried> carried) {
            UnitKey only = null;
            for (Map.Entry<UnitKey, Carried> one : carried.entrySet()) {
                if (one.getValue() != Carried.NONE) {
                    if (only != null) {
                        return;
                    }
                    only = one.getKey();
                }
            }
            if (only != null) {
                carried.put(only, Carried.ALL);
            }
        }
    }

    Origins find(RegisteredUnit unit, LocalDate on, LocalDate day) {
        List<Origin> all = new ArrayList<>();
        for (Lineage.Relative before : lineage.predecessorsOn(unit.key(), on, day)) {
            Whereabouts where = whereabouts(before.unit(), on);
            all.add(new Origin(
                    before.unit(), before.extent(), where.people.get(unit.key()), where.land.get(unit.key())));
        }
        return new Origins(unit, on, day, all, isTracedBack(unit, on, day));
    }

    private Whereabouts whereabouts(RegisteredUnit old, LocalDate on) {
        Whereabouts where = new Whereabouts();
        follow(old, Carried.ALL, Carried.ALL, on, where);
        where.settle();
        return where;
    }

    private void follow(RegisteredUnit unit, Carried people, Carried land, LocalDate on, Whereabouts where) {
        if (unit.isOn(on)) {
            where.people.merge(unit.key(), people, Carried::with);
            where.land.merge(unit.key(), land, Carried::with);
            return;
        }
        List<UnitLink> leaving = lineage.successors(unit.key());
        where.isTraced &= !leaving.isEmpty();
        for (UnitLink link : leaving) {
            where.isComplete &= link.extent() != Extent.UNKNOWN;
            follow(
                    register.get(link.to()).orElseThrow(),
                    people.then(peopleOf(link)),
                    land.then(landOf(link)),
                    on,
                    where);
        }
    }

    private static Carried peopleOf(UnitLink link) {
        if (!link.hasPeople()) {
            return Carried.NONE;
        }
        return link.note().isPresent() && link.note().get() == LinkNote.ALL_PEOPLE ? Carried.ALL : extentOf(link);
    }

    private static Carried landOf(UnitLink link) {
        return link.hasArea() ? extentOf(link) : Carried.NONE;
    }

    private static Carried extentOf(UnitLink link) {
        return link.extent() == Extent.WHOLE ? Carried.ALL : Carried.NONE_TO_ALL;
    }

    /** Checks that the lines back from a unit all end in units of the day. */
    private boolean isTracedBack(RegisteredUnit unit, LocalDate on, LocalDate day) {
        boolean isTraced = unit.isOn(day);
        for (UnitLink link : lineage.predecessors(unit.key())) {
            if (link.day().isAfter(day) && !link.day().isAfter(on)) {
                // What was taken in after the first day tells nothing of what the unit began with.
                isTraced |= link.day().equals(unit.validFrom());
                if (!isTracedBack(
                        register.get(link.from()).orElseThrow(), link.day().minusDays(1), day)) {
                    return false;
                }
            }
        }
        return isTraced;
    }

    /** Checks that the lines of an old unit all lead to units of the later day. */
    boolean isTracedForward(RegisteredUnit old, LocalDate on) {
        return whereabouts(old, on).isTraced;
    }
}
