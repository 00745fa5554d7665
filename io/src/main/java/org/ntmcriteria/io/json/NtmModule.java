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
import org.ntmcriteria.core.problem.Problem;
import org.ntmcriteria.core.problem.SourceLocation;
import org.ntmcriteria.core.unit.AdministrativeUnit;
import org.ntmcriteria.core.value.CountRange;
import org.ntmcriteria.core.value.DateRange;
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
        ObjectCodec.register(this, org.ntmcriteria.analysis.published.PublishedReport.class, PublishedCodecs.REPORT);
        ObjectCodec.register(this, Decimal.class, DomainCodecs.DECIMAL);
        ObjectCodec.register(this, IndicatorId.class, DomainCodecs.INDICATOR_ID);
        ObjectCodec.register(this, InputKey.class, DomainCodecs.INPUT_KEY);
        ObjectCodec.register(this, CriteriaSetId.class, DomainCodecs.SET_ID);
        ObjectCodec.register(this, Period.class, DomainCodecs.PERIOD);
        ObjectCodec.register(this, ReportedValue.class, DomainCodecs.REPORTED_VALUE);
        ObjectCodec.register(this, CellCondition.class, DomainCodecs.CELL_CONDITION);
        ObjectCodec.register(this, Grade.class, DomainCodecs.GRADE);
        ObjectCodec.register(this, CountRange.class, DomainCodecs.COUNT_RANGE);
        ObjectCodec.register(this, DateRange.class, DomainCodecs.DATE_WINDOW);
        ObjectCodec.register(this, SourceLocation.class, DomainCodecs.PLACE);
        ObjectCodec.register(this, Problem.class, DomainCodecs.PROBLEM);
        ObjectCodec.register(this, AdministrativeUnit.class, DomainCodecs.UNIT);
        ObjectCodec.register(this, Act.class, DomainCodecs.ACT);
        ObjectCodec.register(this, Observation.class, DomainCodecs.OBSERVATION);
        ObjectCodec.register(this, Observed.class, DomainCodecs.OBSERVED);
        ObjectCodec.register(this, Requirement.class, DomainCodecs.REQUIREMENT);
        ObjectCodec.register(this, CitedRequirement.class, DomainCodecs.CITED);
        ObjectCodec.register(this, IndicatorResult.class, DomainCodecs.INDICATOR);
        ObjectCodec.register(this, CriterionResult.class, DomainCodecs.CRITERION);
        ObjectCodec.register(this, ConditionResult.class, DomainCodecs.CONDITION);
        ObjectCodec.register(this, Assessment.class, DomainCodecs.ASSESSMENT);
    }
}
