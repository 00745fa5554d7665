package org.ntmcriteria.core.recognition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;

/**
 * The end of an administrative unit by a dated act: from that day its code stands for nothing, or for another unit.
 *
 * <p>A register of units can give these for all its units; a file of decisions gives those that an office writes down.
 *
 * @param unit the code that the unit bore
 * @param date the day of the end, on which the unit is no more and its successors begin
 * @param kind how it ended
 * @param act the act, for example {@code 818/NQ-UBTVQH14}; empty text where it is not known
 * @param successors the codes of the units that took it in, wholly or in part, sorted; its own code among them where a
 *     new unit bears it; empty where they are not known
 * @param continuing the codes of units that were there before, took it in, wholly or in part, and go on under their
 *     codes, sorted
 * @param location where it was read, or empty
 */
public record UnitEnd(
        String unit,
        LocalDate date,
        Kind kind,
        String act,
        List<String> successors,
        List<String> continuing,
        Optional<SourceLocation> location) {
    /** The order in which ends are kept, whatever the order in which they are given. */
    static final Comparator<UnitEnd> ORDER = Comparator.comparing(UnitEnd::date)
            .thenComparing(UnitEnd::unit)
            .thenComparing(UnitEnd::kind)
            .thenComparing(UnitEnd::act)
            .thenComparing(end -> String.join(";", end.successors()))
            .thenComparing(end -> String.join(";", end.continuing()))
            .thenComparing(end -> end.location().map(SourceLocation::file).orElse(""))
            .thenComparing(end -> end.location().map(SourceLocation::line).orElse(0))
            .thenComparing(end -> end.location().map(SourceLocation::toString).orElse(""));

    /** How a unit ends. */
    public enum Kind {
        /** Merged with others (sáp nhập), whether a new unit bears its code or not. */
        MERGED,
        /** Divided (chia tách). */
        SPLIT,
        /** Dissolved (giải thể), or ended in a way that is not stated. */
        ENDED,
        /** Ended in a way that is not known, as units of a register whose successors were not traced. */
        NOT_TRACED;

        /**
         * Returns the Vietnamese or English word.
         *
         * @param language the language wanted
         * @return for example {@code sáp nhập}
         */
        public String displayName(Language language) {
            return CoreMessages.MESSAGES.get(language, "end." + name());
        }
    }

    /**
     * Sorts the codes and checks the code.
     *
     * @throws UnreadableTextException if the code is blank
     */
    public UnitEnd {
        if (unit.isBlank()) {
            throw UnreadableTextException.of(unit, "accepted.unitCode");
        }
        successors = List.copyOf(new TreeSet<>(successors));
        continuing = List.copyOf(new TreeSet<>(continuing));
    }

    /**
     * Creates an end of a unit that none took in which was there before.
     *
     * @param unit the code that the unit bore
     * @param date the day of the end
     * @param kind how it ended
     * @param act the act
     * @param successors the codes of the units that took it in
     * @param location where it was read, or empty
     * @throws UnreadableTextException if the code is blank
     */
    public UnitEnd(
            String unit,
            LocalDate date,
            Kind kind,
            String act,
            List<String> successors,
            Optional<SourceLocation> location) {
        this(unit, date, kind, act, successors, List.of(), location);
    }

    /**
     * Returns all units that took it in.
     *
     * @return the codes of new units and of those that were there before, sorted
     */
    public List<String> into() {
        TreeSet<String> into = new TreeSet<>(successors);
        into.addAll(continuing);
        return List.copyOf(into);
    }

    /**
     * Returns an end.
     *
     * @param unit the code that the unit bore
     * @param date the day of the end
     * @param kind how it ended
     * @param act the act
     * @param successors the codes of the units that took it in
     * @return the end
     */
    public static UnitEnd of(String unit, LocalDate date, Kind kind, String act, Collection<String> successors) {
        return new UnitEnd(unit, date, kind, act, List.copyOf(successors), Optional.empty());
    }
}
