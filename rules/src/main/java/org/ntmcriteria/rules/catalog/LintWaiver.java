package org.ntmcriteria.rules.catalog;

import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.text.GivenText;
import org.ntmcriteria.core.value.DateRange;

/**
 * A finding of the check of the tables that is known and accepted: the tables break a rule of consistency there, and
 * the act or the state of the sources says why they are right.
 *
 * @param set the set
 * @param indicator its indicator or part ({@code 5/b}), or empty text for the set as a whole
 * @param code the name of the rule that is broken
 * @param inForce the days for which the finding is accepted
 * @param act the act that says why
 * @param reason why the tables are right
 */
public record LintWaiver(
        CriteriaSetId set, String indicator, String code, DateRange inForce, String act, GivenText reason)
        implements Versioned {}
