package org.ntmcriteria.testkit;

import java.time.LocalDate;
import java.util.List;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.unit.AdministrativeUnit;

/**
 * What an office hands in of one unit (hồ sơ): the unit, the day that it is assessed on, and what was observed.
 *
 * @param unit the unit as it stands on the day
 * @param day the day
 * @param observations observations of that unit, in any order
 */
public record Dossier(AdministrativeUnit unit, LocalDate day, List<Observation> observations) {
    /** Copies the list. */
    public Dossier {
        observations = List.copyOf(observations);
    }

    /**
     * The same unit and day with other observations.
     *
     * @param others observations of the unit
     * @return a new dossier
     */
    public Dossier withObservations(List<Observation> others) {
        return new Dossier(unit, day, others);
    }

    /**
     * The same observations of the unit described in another way.
     *
     * @param other the unit, with the same code
     * @return a new dossier
     */
    public Dossier withUnit(AdministrativeUnit other) {
        return new Dossier(other, day, observations);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(unit.displayName() + " (" + unit.level());
        unit.region().ifPresent(region -> text.append(' ').append(region));
        unit.province().ifPresent(province -> text.append(' ').append(province));
        text.append(' ').append(unit.categories()).append(") on ").append(day).append(':');
        for (Observation report : observations) {
            text.append(' ').append(report.key()).append('=').append(report.value());
            if (!report.date().equals(day)) {
                text.append(" (").append(report.date()).append(')');
            }
        }
        return text.toString();
    }
}
