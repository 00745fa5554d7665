package org.ntmcriteria.io.json;

import com.fasterxml.jackson.databind.module.SimpleModule;
import org.ntmcriteria.core.assessment.Assessment;
import org.ntmcriteria.core.assessment.ConditionResult;
import org.ntmcriteria.core.assessment.CriterionResult;
import org.ntmcriteria.core.assessment.IndicatorResult;
import org.ntmcriteria.core.law.Act;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.CitedRequirement;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.InputKey;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.observation.Observation;
import org.ntmcriteria.core.observation.Observed;
import org.ntmcriteria.core.problem.Place;
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.DateWindow;
import org.ntmcriteria.core.value.Decimal;
import org.ntmcriteria.core.value.Grade;
import org.ntmcriteria.core.value.Period;
import org.ntmcriteria.core.value.ReportedValue;

/**
 * Jackson module for the domain's values. Exact decimals, keys, set names and reported values travel as strings;
 * unknown members, doubled members and values of the wrong kind are errors that name their place.
 */
public final class NtmModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** The module; register it with a mapper, or take {@link NtmJson#mapper()}. */
    public NtmModule() {
        super("ntm-criteria");
        Shape.register(this, org.ntmcriteria.analysis.published.PublishedReport.class, PublishedForms.REPORT);
        Shape.register(this, Decimal.class, Forms.DECIMAL);
        Shape.register(this, IndicatorId.class, Forms.INDICATOR_ID);
        Shape.register(this, InputKey.class, Forms.INPUT_KEY);
        Shape.register(this, CriteriaSetId.class, Forms.SET_ID);
        Shape.register(this, Period.class, Forms.PERIOD);
        Shape.register(this, ReportedValue.class, Forms.REPORTED_VALUE);
        Shape.register(this, CellCondition.class, Forms.CELL_CONDITION);
        Shape.register(this, Grade.class, Forms.GRADE);
        Shape.register(this, CountRange.class, Forms.COUNT_RANGE);
        Shape.register(this, DateWindow.class, Forms.DATE_WINDOW);
        Shape.register(this, Place.class, Forms.PLACE);
        Shape.register(this, Problem.class, Forms.PROBLEM);
        Shape.register(this, AdministrativeUnit.class, Forms.UNIT);
        Shape.register(this, Act.class, Forms.ACT);
        Shape.register(this, Observation.class, Forms.OBSERVATION);
        Shape.register(this, Observed.class, Forms.OBSERVED);
        Shape.register(this, Requirement.class, Forms.REQUIREMENT);
        Shape.register(this, CitedRequirement.class, Forms.CITED);
        Shape.register(this, IndicatorResult.class, Forms.INDICATOR);
        Shape.register(this, CriterionResult.class, Forms.CRITERION);
        Shape.register(this, ConditionResult.class, Forms.CONDITION);
        Shape.register(this, Assessment.class, Forms.ASSESSMENT);
    }
}
