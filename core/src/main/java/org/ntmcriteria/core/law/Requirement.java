package org.ntmcriteria.core.law;

import org.ntmcriteria.core.text.CoreMessages;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.InvalidValueException;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.text.UnreadableTextException;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Grade;
import org.ntmcriteria.core.value.MeasurementUnit;

/** What a cell of a criteria set asks for (yêu cầu), or, as {@link Unknown}, why that is not known. */
public sealed interface Requirement {
    /**
     * A number to reach or not to exceed.
     *
     * @param comparison how the value is compared
     * @param value the required value, zero or more
     * @param unit the unit of both
     */
    record Threshold(Comparison comparison, Decimal value, MeasurementUnit unit) implements Requirement {
        /**
         * Checks the value.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Threshold {
            if (value.signum() < 0) {
                throw InvalidValueException.of("invalid.negative", "given", value);
            }
        }
    }

    /**
     * A grade to reach.
     *
     * @param comparison how the grade is compared, a higher grade being more
     * @param grade the required grade
     */
    record GradeThreshold(Comparison comparison, Grade grade) implements Requirement {}

    /** A requirement that is stated in words only. */
    enum Qualitative implements Requirement {
        /** "Đạt": as the reporting office judges. */
        ACHIEVED,
        /** "Có": there must be one. */
        EXISTS,
        /** "Không": there must be none. */
        NONE
    }

    /** Why a requirement is not known here. */
    enum Unknown implements Requirement {
        /** Left to the provincial People's Committee (UBND cấp tỉnh quy định cụ thể). */
        DELEGATED_PROVINCE,
        /** Left to a ministry. */
        DELEGATED_MINISTRY,
        /** The act has it; its content was not found. */
        NOT_FOUND
    }

    /**
     * Checks whether the requirement is known.
     *
     * @return false for {@link Unknown}
     */
    default boolean isKnown() {
        return !(this instanceof Unknown);
    }

    /**
     * Returns the operator as the tables write it.
     *
     * @return {@code >=} and so on, or the name of a stated or unknown requirement
     */
    default String operator() {
        if (this instanceof Threshold t) {
            return t.comparison().operator();
        }
        if (this instanceof GradeThreshold g) {
            return g.comparison().operator();
        }
        return ((Enum<?>) this).name();
    }

    /**
     * Returns the required value as the tables write it.
     *
     * @return a number or grade; empty text where there is none
     */
    default String valueText() {
        if (this instanceof Threshold t) {
            return t.value().toString();
        }
        return this instanceof GradeThreshold g ? g.grade().toString() : "";
    }

    /**
     * Returns the unit as the tables write it.
     *
     * @return for example {@code %}; empty text where there is none
     */
    default String unitText() {
        if (this instanceof Threshold t) {
            return t.unit().symbol();
        }
        return this instanceof GradeThreshold ? MeasurementUnit.LEVEL.symbol() : "";
    }

    /**
     * Operator, value and unit in one.
     *
     * @return for example {@code >= 80 %}, or a word
     */
    default String text() {
        return (operator() + " " + valueText() + " " + unitText()).strip();
    }

    /**
     * Returns the requirement in words.
     *
     * @param language the language wanted
     * @return for example {@code ≥ 80 %} or "left to the province"
     */
    default String displayName(Language language) {
        if (this instanceof Threshold t) {
            return (t.comparison().sign(true) + " "
                            + language.format().decimal(t.value().toString()) + " "
                            + t.unit().displayName(language))
                    .strip();
        }
        return this instanceof GradeThreshold g
                ? g.comparison().sign(true) + " " + g.grade()
                : CoreMessages.MESSAGES.get(language, "requirement." + operator());
    }

    /**
     * Reads a requirement from a table's three columns.
     *
     * @param operator {@code >= <= > < == ACHIEVED EXISTS NONE DELEGATED_PROVINCE DELEGATED_MINISTRY NOT_FOUND}
     * @param value a number, or a grade where the unit is {@code level}; blank for the words
     * @param unit the unit's symbol; blank for the words
     * @return the requirement
     * @throws UnreadableTextException if one of the three is not accepted
     */
    static Requirement parse(String operator, String value, String unit) {
        var comparison = Comparison.find(operator);
        if (comparison.isPresent()) {
            var found = MeasurementUnit.find(unit);
            if (found.isEmpty()) {
                throw UnreadableTextException.of(unit, "accepted.unit");
            }
            MeasurementUnit measured = found.get();
            if (measured == MeasurementUnit.LEVEL) {
                var grade = Grade.find(value);
                if (grade.isPresent()) {
                    return new GradeThreshold(comparison.get(), grade.get());
                }
            }
            Decimal number = Decimal.parse(value);
            if (number.signum() < 0) {
                throw UnreadableTextException.of(value, "accepted.unsigned");
            }
            if (measured == MeasurementUnit.PERCENT && number.compareTo(Decimal.of(100)) > 0) {
                throw UnreadableTextException.of(value, "accepted.percentage");
            }
            return new Threshold(comparison.get(), number, measured);
        }
        Requirement word = Requirement.findWord(operator);
        if (word == null) {
            throw new UnreadableTextException(
                    operator,
                    GivenText.same(
                            ">= <= > < == ACHIEVED EXISTS NONE DELEGATED_PROVINCE DELEGATED_MINISTRY NOT_FOUND"));
        }
        if (!value.isEmpty() || !unit.isEmpty()) {
            throw UnreadableTextException.of(
                    value.isEmpty() ? unit : value, "accepted.noValueNoUnit", "operator", operator);
        }
        return word;
    }

    @javax.annotation.Nullable private static Requirement findWord(String operator) {
        for (Qualitative stated : Qualitative.values()) {
            if (stated.name().equals(operator)) {
                return stated;
            }
        }
        for (Unknown unknown : Unknown.values()) {
            if (unknown.name().equals(operator)) {
                return unknown;
            }
        }
        return null;
    }
}
