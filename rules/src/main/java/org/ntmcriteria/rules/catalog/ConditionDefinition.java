package org.ntmcriteria.rules.catalog;

import java.util.List;
import java.util.Optional;
import org.ntmcriteria.core.law.ConditionKind;
import org.ntmcriteria.core.law.Confidence;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.text.Language;
import org.ntmcriteria.core.value.Comparison;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.MeasurementUnit;

/**
 * What a unit needs beside its own indicators: to meet the set, or, where the act is not one of the set's, to be
 * recognised.
 *
 * @param set the set
 * @param id its number in the act, or a short name
 * @param kind what it asks for
 * @param ofSet the set that the counted units must meet, or the prerequisite
 * @param comparison how a value is compared, present together with the value
 * @param value the required value
 * @param unit the value's unit
 * @param upper an upper bound, not included
 * @param criteria the key criteria
 * @param fields the list of a one-of condition
 * @param text its words in the act
 * @param inForce the days on which it holds
 * @param act the act that asks it, or empty text where the legal source was not found
 * @param status how well it is known
 * @param confidence how sure a recalled condition is
 * @param source where it was read
 * @param note remarks
 */
public record ConditionDefinition(
        CriteriaSetId set,
        String id,
        ConditionKind kind,
        Optional<CriteriaSetId> ofSet,
        Optional<Comparison> comparison,
        Optional<Decimal> value,
        Optional<MeasurementUnit> unit,
        Optional<Decimal> upper,
        List<Integer> criteria,
        List<String> fields,
        GivenText text,
        DateRange inForce,
        String act,
        SourceStatus status,
        Optional<Confidence> confidence,
        String source,
        String note)
        implements Versioned {
    /** Copies the lists. */
    public ConditionDefinition {
        criteria = List.copyOf(criteria);
        fields = List.copyOf(fields);
    }

    /**
     * Checks whether a percentage is the degree to which each criterion achieves its level, not a share of units. The
     * legal table tells it by the condition's name alone, which then ends in {@code -level}.
     *
     * @return true for a degree of achievement
     */
    public boolean isDegreeOfAchievement() {
        return kind == ConditionKind.OTHER_UNITS && id.endsWith("-level");
    }

    /**
     * Returns the level that a value is compared with.
     *
     * @return the level, or empty where the act names none
     */
    public Optional<Requirement.Threshold> level() {
        return comparison.map(c -> new Requirement.Threshold(c, value.orElseThrow(), unit.orElseThrow()));
    }

    /**
     * Returns the unit in which a province may give the level: that of the condition, and percent for satisfaction.
     *
     * @return the unit, or empty where a value has no level or the condition counts other units
     */
    public Optional<MeasurementUnit> levelUnit() {
        return switch (kind) {
            case SATISFACTION -> unit.or(() -> Optional.of(MeasurementUnit.PERCENT));
            case MEASURE -> unit;
            default -> Optional.empty();
        };
    }

    /**
     * Returns the same condition with the level that another act gives it.
     *
     * @param level what is asked
     * @param by the act
     * @param known how well it is known
     * @return a new definition
     */
    public ConditionDefinition withLevel(Requirement.Threshold level, String by, SourceStatus known) {
        return new ConditionDefinition(
                set,
                id,
                kind,
                ofSet,
                Optional.of(level.comparison()),
                Optional.of(level.value()),
                Optional.of(level.unit()),
                upper,
                criteria,
                fields,
                text,
                inForce,
                by,
                known,
                confidence,
                source,
                note);
    }

    /**
     * Returns the condition's words.
     *
     * @param language the language wanted
     * @return the text
     */
    public String text(Language language) {
        return text.in(language);
    }
}
