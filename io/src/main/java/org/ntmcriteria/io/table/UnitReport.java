package org.ntmcriteria.io.table;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.UnitRecordBuilder;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.Quantity;
import org.ntmcriteria.core.value.ReportedValue;
import org.ntmcriteria.io.table.ObservationRow.AttributeStatement;

/**
 * All that a unit reports for one day: a row of a table with a row per unit, or a form. Immutable and thread-safe.
 *
 * @param unit the unit's code
 * @param validFrom the day from which the code means the unit, or empty where it is not stated
 * @param day the day
 * @param attributes the attributes that it states
 * @param values the values, one for each key
 * @param total the number of criteria met that it prints, if any
 * @param origin what says under which set and for which day its verdicts were given
 * @param location where it stands
 */
record UnitReport(
        String unit,
        Optional<LocalDate> validFrom,
        LocalDate day,
        List<AttributeStatement> attributes,
        List<Value> values,
        Optional<Total> total,
        VerdictOrigins.Row origin,
        SourceLocation location) {
    /** Returns a day on which the code means the unit. */
    LocalDate dayOfUnit() {
        return validFrom.orElse(day);
    }

    /**
     * One value of a report.
     *
     * @param key what it is on
     * @param value the value
     * @param isOpen whether the column may be of the criterion or of the one indicator with its number
     * @param isBlank whether it is a blank cell, by which the office means that a criterion is not met
     * @param location where it stands
     */
    record Value(
            InputKey key, ReportedValue value, boolean isOpen, boolean isBlank, Optional<SourceLocation> location) {
        static Value of(InputKey key, ReportedValue value, Optional<SourceLocation> location) {
            return new Value(key, value, false, false, location);
        }

        /** Checks if the value is a number that no verdict is written as. */
        boolean isMeasured() {
            return plain() instanceof Quantity && !isDigit();
        }

        /** Checks if the value is 1 or 0, which may be a verdict or a number. */
        boolean isDigit() {
            String text = plain().toString();
            return text.equals("0") || text.equals("1");
        }

        private ReportedValue plain() {
            return ReportedValue.Judged.without(value);
        }

        /** Returns the same value on the indicator that has the criterion's number. */
        Value onIndicator() {
            String number = String.valueOf(((InputKey.OfCriterion) key).criterion());
            return of(new InputKey.OfIndicator(IndicatorId.parse(number)), value, location);
        }
    }

    /**
     * A printed number of criteria met.
     *
     * @param criteria the number
     * @param text the text of the cell
     * @param location where it stands
     */
    record Total(int criteria, String text, SourceLocation location) {}

    /** Copies the lists. */
    UnitReport {
        attributes = List.copyOf(attributes);
        values = List.copyOf(values);
    }

    UnitReport withValues(List<Value> others) {
        return new UnitReport(unit, validFrom, day, attributes, others, total, origin, location);
    }

    /** Returns the same report as one of another code, with other attributes. */
    UnitReport of(String code, List<AttributeStatement> others) {
        return new UnitReport(code, validFrom, day, others, values, total, origin.of(code), location);
    }

    /** Checks if a value is a verdict on a criterion, or would be one if it were reported. */
    boolean hasVerdicts() {
        return values.stream().anyMatch(value -> value.key() instanceof InputKey.OfCriterion);
    }

    /** Adds the report to the record of its unit. */
    void addTo(UnitRecordBuilder record) {
        record.on(day);
        validFrom.ifPresent(record::beginsOn);
        attributes.forEach(statement -> statement.addTo(record, validFrom, day));
        for (Value value : values) {
            record.add(Observation.builder()
                    .unit(unit)
                    .validFrom(validFrom)
                    .date(day)
                    .key(value.key())
                    .value(value.value())
                    .location(value.location())
                    .build());
        }
    }
}
