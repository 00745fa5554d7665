package org.ntmcriteria.rules.overlay;

import java.util.Locale;
import java.util.Optional;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.value.DateRange;
import org.ntmcriteria.rules.catalog.RequirementRow;

/**
 * One row of a province's own decision: the {@link Requirement} that it sets for a cell of a national set. Whether it
 * may stand is for {@link Overlay#bind} to say.
 *
 * @param act the decision's number
 * @param issuer who issued it, or empty text
 * @param inForce the days on which it holds; the first day is always given
 * @param province the province whose units it applies to
 * @param set the set that it fills or tightens
 * @param key an indicator, a part of one, or a condition of the set such as {@code @satisfaction}
 * @param year the year of assessment, or empty for any
 * @param column the column
 * @param condition when it holds, or empty
 * @param requirement what it asks
 * @param status how well it is known
 * @param note remarks; starts with {@code national:} for a later national act
 * @param location where it was read, or empty
 */
public record OverlayRow(
        String act,
        String issuer,
        DateRange inForce,
        String province,
        CriteriaSetId set,
        InputKey key,
        Optional<Integer> year,
        AnnexColumn column,
        Optional<CellCondition> condition,
        Requirement requirement,
        SourceStatus status,
        String note,
        Optional<SourceLocation> location)
        implements RequirementRow {
    /**
     * Checks the key, the first day and the requirement.
     *
     * @throws IllegalArgumentException if the key is a criterion or a sex, the first day is open, or the requirement is
     *     not known
     */
    public OverlayRow {
        if (key instanceof InputKey.OfCriterion || key instanceof InputKey.OfSex) {
            throw new IllegalArgumentException("an overlay row is about an indicator, a part or a condition: " + key);
        }
        if (inForce.start().isEmpty() || !requirement.isKnown()) {
            throw new IllegalArgumentException("an overlay row states a requirement from a first day on");
        }
    }

    /**
     * Returns the indicator.
     *
     * @return its number
     * @throws IllegalStateException if the row is about a condition
     */
    @Override
    public IndicatorId indicator() {
        return InputKey.indicator(key)
                .orElseThrow(() -> new IllegalStateException(key + " is a condition, not an indicator"));
    }

    @Override
    public Optional<String> part() {
        return key instanceof InputKey.OfPart ofPart ? Optional.of(ofPart.part()) : Optional.empty();
    }

    @Override
    public String coordinates() {
        return isOfCondition() ? key + " " + column : RequirementRow.super.coordinates();
    }

    /**
     * Checks whether the row is about a condition of the set.
     *
     * @return true if its key is a fact, not an indicator
     */
    public boolean isOfCondition() {
        return key instanceof InputKey.OfFact;
    }

    /**
     * Checks whether the row passes on a later national act, which may loosen.
     *
     * @return true if the note starts with {@code national:}
     */
    public boolean isNational() {
        return note.strip().toLowerCase(Locale.ROOT).startsWith("national:");
    }

    /**
     * Returns the requirement as the row writes it.
     *
     * @return for example {@code >= 95 %}
     */
    public String requirementText() {
        return requirement.text();
    }

    /** Act, cell and requirement. */
    @Override
    public String toString() {
        return act + ": " + coordinates() + " " + requirementText();
    }
}
