package org.ntmcriteria.analysis.panel;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;
import org.ntmcriteria.core.observation.UnitRecord;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.unit.Region;

/** What is known of units beside the table that a panel is made of, for example by a register. */
public interface UnitCompletion {
    /** Nothing. */
    UnitCompletion NONE = new UnitCompletion() {
        @Override
        public boolean knows(String code) {
            return false;
        }

        @Override
        public Optional<Known> unit(String code, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public Optional<Region> region(Optional<String> province, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public boolean isComplete(Optional<String> province, Optional<Region> region, Optional<Region> known) {
            return true;
        }

        @Override
        public UnitRecord complete(UnitRecord record, Consumer<Problem> problems) {
            return record;
        }
    };

    /**
     * Checks if more may be known of a unit than the region of its province.
     *
     * @param code the unit's code
     * @return true if the code may be known
     */
    boolean knows(String code);

    /**
     * Returns the unit that a known code means on a day.
     *
     * @param code the unit's code
     * @param day the day
     * @return the unit with all that is known of it, or empty where it is not known or has ended
     */
    Optional<Known> unit(String code, LocalDate day);

    /**
     * A known unit.
     *
     * @param unit its attributes, with the first day of the code only where it is known that it meant another unit or
     *     none before
     * @param since the first day for which it is known
     */
    record Known(AdministrativeUnit unit, LocalDate since) {}

    /**
     * Returns the region of a province.
     *
     * @param province the province that a unit states, if any
     * @param day the day
     * @return the region, or empty where it is not known
     */
    Optional<Region> region(Optional<String> province, LocalDate day);

    /**
     * Checks if nothing is to be said of a unit whose code is not known.
     *
     * @param province the province that it states, if any
     * @param region the region that it states, if any
     * @param known the region of its province
     * @return false if {@link #complete} is to be asked
     */
    boolean isComplete(Optional<String> province, Optional<Region> region, Optional<Region> known);

    /**
     * Completes what was reported under a code.
     *
     * @param record what was reported
     * @param problems takes what is doubtful
     * @return the record with what is known beside
     */
    UnitRecord complete(UnitRecord record, Consumer<Problem> problems);

    /**
     * Checks if a table calls a unit otherwise than it is known by its code.
     *
     * @param record what is stated of the unit; what was reported of it does not matter
     * @return true if no name is the one that is known
     */
    default boolean contradicts(UnitRecord record) {
        return false;
    }

    /**
     * Returns the completion for a table of which the names are known: where most of them contradict what is known, its
     * codes are of another list.
     *
     * @param contradicting the number of units that {@linkplain #contradicts contradict} what is known
     * @param units the number of units of the table
     * @return the completion, which may be this one
     */
    default UnitCompletion ofTable(int contradicting, int units) {
        return this;
    }
}
