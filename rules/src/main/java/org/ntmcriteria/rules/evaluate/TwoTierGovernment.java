package org.ntmcriteria.rules.evaluate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.recognition.RecognitionHistory;
import org.ntmcriteria.core.recognition.UnitEnd;
import org.ntmcriteria.core.unit.Level;
import org.ntmcriteria.core.value.Verdict;

/**
 * What the reorganisation of 1 July 2025 means for recognition from before: there is no district level since, and most
 * codes of communes, and many of provinces, mean other units. Without the unit's own end it is not known which, so that
 * nothing is carried over the day.
 */
public final class TwoTierGovernment {
    /** The day of the reorganisation. */
    public static final LocalDate DAY = LocalDate.of(2025, 7, 1);

    private TwoTierGovernment() {}

    /**
     * Returns a history with what the reorganisation means for it on a day.
     *
     * @param history the history of a unit
     * @param level the unit's level, or empty where it is not known
     * @param units what is known of units; one described as going on does
     * @param day the day
     * @return the history: ended if the unit is a district, without the recognition from before if it is not a hamlet,
     *     and unchanged before the reorganisation, or if its end or a later beginning is known
     */
    public static RecognitionHistory on(
            RecognitionHistory history, Optional<Level> level, KnownUnits units, LocalDate day) {
        if (day.isBefore(DAY) || level.equals(Optional.of(Level.HAMLET)) || units.goesOn(history.unit(), DAY)) {
            return history;
        }
        return level.equals(Optional.of(Level.DISTRICT))
                ? history.withEnd(UnitEnd.of(history.unit(), DAY, UnitEnd.Kind.ENDED, "", List.of()))
                : history.withCodeInDoubtFrom(DAY);
    }

    /**
     * Checks if it is not known whether what a unit was recognised as before still holds.
     *
     * @param history a history as {@link #on} returns it
     * @param day the day
     * @return true if recognition that stood on the day before the reorganisation is not known on the day
     */
    public static boolean isInDoubt(RecognitionHistory history, LocalDate day) {
        return !day.isBefore(DAY)
                && history.isLiving(DAY.minusDays(1))
                && history.at(day).stream()
                        .anyMatch(state -> state.recognised() == Verdict.UNDETERMINED
                                && state.since().equals(DAY));
    }
}
