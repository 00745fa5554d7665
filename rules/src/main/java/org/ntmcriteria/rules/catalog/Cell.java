package org.ntmcriteria.rules.catalog;

import java.util.Optional;
import org.ntmcriteria.core.law.AnnexColumn;
import org.ntmcriteria.core.law.CellCondition;
import org.ntmcriteria.core.law.Confidence;
import org.ntmcriteria.core.law.CriteriaSetId;
import org.ntmcriteria.core.law.IndicatorId;
import org.ntmcriteria.core.law.Requirement;
import org.ntmcriteria.core.law.SourceStatus;
import org.ntmcriteria.core.value.DateRange;

/**
 * One cell (ô) of a set's annex: one {@link Requirement}, for one column.
 *
 * @param set the set
 * @param indicator the indicator's number
 * @param part the part of a compound indicator, or empty
 * @param partNameVi the part's words, or empty text
 * @param inForce the days on which the cell holds inside the set
 * @param year the year of assessment that it is printed for, or empty for any
 * @param column the column
 * @param requirement what is asked, or why that is not known
 * @param condition when it holds, or empty
 * @param act the act that prints it
 * @param status how well it is known
 * @param confidence how sure a recalled cell is
 * @param source where it was read
 * @param note remarks
 */
public record Cell(
        CriteriaSetId set,
        IndicatorId indicator,
        Optional<String> part,
        String partNameVi,
        DateRange inForce,
        Optional<Integer> year,
        AnnexColumn column,
        Requirement requirement,
        Optional<CellCondition> condition,
        String act,
        SourceStatus status,
        Optional<Confidence> confidence,
        String source,
        String note)
        implements RequirementRow, Versioned {}
