package org.ntmcriteria.core.law;

import java.util.Optional;

/**
 * A {@link Requirement} (yêu cầu) with the column, the year and the condition under which its cell holds.
 *
 * @param requirement what is asked
 * @param column the column that it was read in
 * @param year the year of assessment that the cell is printed for, if any
 * @param condition the condition of the cell, if any, for example {@code schools>3}
 */
public record CitedRequirement(
        Requirement requirement, AnnexColumn column, Optional<Integer> year, Optional<CellCondition> condition) {}
