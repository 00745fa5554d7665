/**
 * The criteria sets (bộ tiêu chí) as data: what each set lists, under which act and how well it is known, version by
 * version.
 *
 * <p>A {@link org.ntmcriteria.rules.catalog.CriteriaCatalog} has {@link org.ntmcriteria.rules.catalog.CriteriaSet}s by
 * name; one resolved at a day is a {@link org.ntmcriteria.rules.catalog.SetVersion}. A requirement is a
 * {@link org.ntmcriteria.rules.catalog.Cell} (ô) of the annex, what is asked beside the table a
 * {@link org.ntmcriteria.rules.catalog.ConditionDefinition} (điều kiện). What cannot be looked up is a
 * {@link org.ntmcriteria.rules.catalog.SetLookupException}, tables that cannot be loaded are a
 * {@link org.ntmcriteria.rules.catalog.CatalogException}.
 *
 * <p>All types are immutable and thread-safe.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.rules.catalog;

import javax.annotation.ParametersAreNonnullByDefault;
