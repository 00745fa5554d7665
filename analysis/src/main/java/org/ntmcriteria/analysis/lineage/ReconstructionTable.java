package org.ntmcriteria.analysis.lineage;

import java.time.LocalDate;
import java.util.List;
import org.ntmcriteria.register.unit.RegisteredUnit;
import org.ntmcriteria.register.unit.UnitKey;
import org.ntmcriteria.register.unit.UnitKind;

/**
 * One value of the units of a day, reconstructed from the data of several days: a series across changes of units. It is
 * no assessment under the law. Immutable.
 *
 * @param on the day of the units
 * @param units the rows, in the order given
 * @param columns what the data of each day say
 * @param <V> what is reported of an old unit
 * @param <R> what is said of the new ones
 */
public record ReconstructionTable<V, R extends ReconstructedValue>(
        LocalDate on, List<RegisteredUnit> units, List<Column<V, R>> columns) {
    /** Copies the lists. */
    public ReconstructionTable {
        units = List.copyOf(units);
        columns = List.copyOf(columns);
    }

    /**
     * What the data of one day say.
     *
     * @param day the day
     * @param cells the values in the order of the table's units
     * @param oldUnits the units of the day that any of the table's units has land or people of, in the order of their
     *     codes
     * @param lost the communes of the day that are in wards or special zones now, or parts of them: the criteria are
     *     for communes alone, and what these had counts there no more
     * @param notTraced the units of the day in the same provinces whose line the register loses; each may have gone
     *     into any of the table's units, which no bound allows for
     * @param notUsed the units with data that are in none of the table's units, or not there on the day
     * @param <V> what is reported of an old unit
     * @param <R> what is said of the new ones
     */
    public record Column<V, R extends ReconstructedValue>(
            LocalDate day,
            List<Reconstruction<V, R>> cells,
            List<RegisteredUnit> oldUnits,
            List<Loss> lost,
            List<RegisteredUnit> notTraced,
            List<UnitKey> notUsed) {
        /** Copies the lists. */
        public Column {
            cells = List.copyOf(cells);
            oldUnits = List.copyOf(oldUnits);
            lost = List.copyOf(lost);
            notTraced = List.copyOf(notTraced);
            notUsed = List.copyOf(notUsed);
        }

        /**
         * Counts the communes of the day.
         *
         * @return how many of the old units were communes
         */
        public long communes() {
            return oldUnits.stream()
                    .filter(unit -> unit.kind() == UnitKind.COMMUNE)
                    .count();
        }
    }

    /**
     * A commune that went into a unit of another kind, wholly or in part.
     *
     * @param origin the commune, and how much of it
     * @param to the ward or special zone
     */
    public record Loss(Origin origin, RegisteredUnit to) {
        /** The commune, the unit that it went into, and the extent. */
        @Override
        public String toString() {
            return origin.unit() + " → " + to + " " + origin.extent();
        }
    }
}
