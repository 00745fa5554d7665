package org.ntmcriteria.rules.catalog;

import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.value.DateRange;

/**
 * Something about a set's tables that breaks a rule of consistency, is known, and is right as it stands: what the act
 * or the state of the sources says of it.
 *
 * @param set the set
 * @param indicator its indicator or part ({@code 5/b}), or empty text for the set as a whole
 * @param code the name of the rule that it is excepted from
 * @param inForce the days on which it is excepted
 * @param act the act that it rests on
 * @param reason why it is right as it stands
 */
public record LintWaiver(CriteriaSetId set, String indicator, String code, DateRange inForce, String act, String reason)
        implements Versioned {}
