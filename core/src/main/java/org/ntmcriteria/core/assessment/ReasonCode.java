package org.ntmcriteria.core.assessment;

import org.ntmcriteria.core.value.Verdict;

/** Why a {@link Verdict} is what it is (lý do); {@link IndicatorResult#reason} puts it in words. */
public enum ReasonCode {
    /** A quantity was compared with the requirement. */
    COMPARED,
    /** The reporting office's own judgement counts. */
    REPORTED,
    /** Nothing was reported. */
    NOT_REPORTED,
    /** A quantity was reported, but the requirement is not known. */
    REQUIREMENT_UNKNOWN,
    /** A quantity was reported, but the requirement is left to another authority and was not supplied. */
    REQUIREMENT_DELEGATED,
    /** The requirement depends on a fact that was not reported. */
    FACT_MISSING,
    /** It does not apply to the unit. */
    NOT_APPLICABLE,
    /** The catalogue does not list everything that the act asks. */
    CATALOGUE_INCOMPLETE
}
