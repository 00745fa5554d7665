package org.ntmcriteria.core.observation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import javax.annotation.Nullable;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.CommuneCategory;
import org.ntmcriteria.core.unit.Region;
import org.ntmcriteria.core.unit.UnitAttribute;
import org.ntmcriteria.core.value.ReportedValue;

/** Collects what is reported under one code. Not thread-safe. */
public final class UnitRecordBuilder {
    private final String code;
    private final AttributeStatements attributes = new AttributeStatements();
    private final List<Observation> observations = new ArrayList<>();
    private final TreeSet<LocalDate> beginnings = new TreeSet<>();

    @Nullable private LocalDate latest;

    UnitRecordBuilder(String code) {
        this.code = code;
    }

    /**
     * Adds an observation, of the unit that its {@link Observation#validFrom} or else its day tells.
     *
     * @param observation an observation under this code
     * @return this builder
     * @throws IllegalArgumentException if it is of another code
     */
    public UnitRecordBuilder add(Observation observation) {
        UnitRecord.checkCode(code, observation);
        on(observation.date());
        observation.validFrom().ifPresent(beginnings::add);
        if (observation.value() != ReportedValue.Mark.NOT_REPORTED) {
            observations.add(observation);
        }
        return this;
    }

    /**
     * Notes that something was submitted for a day, also where it could not be read.
     *
     * @param date the day
     * @return this builder
     */
    public UnitRecordBuilder on(LocalDate date) {
        if (latest == null || date.isAfter(latest)) {
            latest = date;
        }
        return this;
    }

    /**
     * Notes that the code means a unit from a day on.
     *
     * @param validFrom the first day
     * @return this builder
     */
    public UnitRecordBuilder beginsOn(LocalDate validFrom) {
        beginnings.add(validFrom);
        return this;
    }

    /**
     * Adds an attribute as stated for a day, of the unit that the code means on it.
     *
     * @param date the day
     * @param attribute the attribute
     * @param value a text, a {@link Region} or a set of {@link CommuneCategory}, as the attribute takes
     * @param text the text that it was read from
     * @param location where it was read
     * @return this builder
     */
    public UnitRecordBuilder state(
            LocalDate date, UnitAttribute attribute, Object value, String text, Optional<SourceLocation> location) {
        on(date);
        attributes.add(date, attribute, value, text, location);
        return this;
    }

    /**
     * Adds an attribute as stated for a day, of the unit that the code means from another day on.
     *
     * @param validFrom the first day of the unit
     * @param date the day; where it is not one of the unit's, the attribute is taken to hold on the nearest of them
     * @param attribute the attribute
     * @param value a text, a {@link Region} or a set of {@link CommuneCategory}, as the attribute takes
     * @param text the text that it was read from
     * @param location where it was read
     * @return this builder
     */
    public UnitRecordBuilder stateOfUnit(
            LocalDate validFrom,
            LocalDate date,
            UnitAttribute attribute,
            Object value,
            String text,
            Optional<SourceLocation> location) {
        on(date);
        beginsOn(validFrom);
        attributes.add(validFrom, date, attribute, value, text, location);
        return this;
    }

    /**
     * Builds the record.
     *
     * @return the record
     */
    public UnitRecord build() {
        List<Problem> problems = new ArrayList<>();
        attributes.settle(beginnings);
        AttributeHistory history = attributes.history(code, problems);
        Beginnings all = Beginnings.of(new TreeSet<>(beginnings), attributes);
        return UnitRecord.of(code, Optional.empty(), history, observations, problems, latest, all);
    }
}
