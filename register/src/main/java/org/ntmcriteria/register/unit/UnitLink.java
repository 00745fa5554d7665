package org.ntmcriteria.register.unit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A change that carries one unit, or a part of it, into another: the old unit ends on the eve of the day, the new one
 * is there on the day. It says where land and people went, and nothing of titles: no rule is known by which a
 * recognition would pass on.
 *
 * @param from the old unit
 * @param to the new unit; where it began before the day, it took the old one in
 * @param day the first day after the change
 * @param extent how much of the old unit
 * @param note what the act says of land and people, or empty where it says nothing else
 * @param evidence what the row rests on; for 1 July 2025 its source begins with article and clause of the act
 */
public record UnitLink(
        UnitKey from, UnitKey to, LocalDate day, Extent extent, Optional<LinkNote> note, Evidence evidence) {
    /**
     * Checks whether people went along.
     *
     * @return false if the act says that none did
     */
    public boolean hasPeople() {
        return note.isEmpty() || note.get() != LinkNote.AREA_ONLY;
    }

    /**
     * Checks whether land went along.
     *
     * @return false if the act says that none did
     */
    public boolean hasArea() {
        return note.isEmpty() || note.get() != LinkNote.PEOPLE_ONLY;
    }

    /**
     * Returns both units, the day and the extent.
     *
     * @return for example {@code 26740@2016-01-01 → 26740@2025-07-01 2025-07-01 PART}
     */
    @Override
    public String toString() {
        return from + " → " + to + " " + day + " " + extent;
    }
}
