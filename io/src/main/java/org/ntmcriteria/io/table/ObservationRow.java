package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecordBuilder;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.UnitAttribute;

/**
 * The content of one row of a table of observations. Immutable and thread-safe.
 *
 * <p>Adding all rows of a unit to one builder, in the order in which they were read, gives the unit's record.
 *
 * @param unit the unit's code, not blank
 * @param validFrom the day from which the code means the unit, or empty where it is not stated
 * @param date the day of the row's data
 * @param attributes the attributes that the row states
 * @param observation the row's value, or empty where its key or its value could not be read
 * @param location the location of the row
 */
public record ObservationRow(
        String unit,
        Optional<LocalDate> validFrom,
        LocalDate date,
        List<AttributeStatement> attributes,
        Optional<Observation> observation,
        SourceLocation location) {
    /**
     * An attribute of a unit as a row states it.
     *
     * @param attribute the attribute
     * @param value a text, a {@link org.ntmcriteria.core.unit.Region} or a set of
     *     {@link org.ntmcriteria.core.unit.CommuneCategory}, as the attribute takes
     * @param text the text of the cell
     * @param location the location of the cell
     */
    public record AttributeStatement(
            UnitAttribute attribute, Object value, String text, Optional<SourceLocation> location) {
        void addTo(UnitRecordBuilder builder, Optional<LocalDate> validFrom, LocalDate date) {
            if (validFrom.isPresent()) {
                builder.stateOfUnit(validFrom.get(), date, attribute, value, text, location);
            } else {
                builder.state(date, attribute, value, text, location);
            }
        }
    }

    /** Copies the list. */
    public ObservationRow {
        attributes = List.copyOf(attributes);
    }

    /** Returns the row as one of another spelling of its unit. */
    ObservationRow withUnit(String spelling) {
        return spelling.equals(unit)
                ? this
                : new ObservationRow(
                        spelling, validFrom, date, attributes, observation.map(o -> o.withUnit(spelling)), location);
    }

    /**
     * Adds the row's content to its unit's record.
     *
     * @param builder the builder of the row's unit
     * @throws IllegalArgumentException if the builder is that of another unit and the row has a value
     */
    public void addTo(UnitRecordBuilder builder) {
        builder.on(date);
        validFrom.ifPresent(builder::beginsOn);
        attributes.forEach(statement -> statement.addTo(builder, validFrom, date));
        observation.ifPresent(builder::add);
    }
}
