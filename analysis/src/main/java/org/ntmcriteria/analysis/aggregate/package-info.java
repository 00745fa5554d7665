/**
 * Counts over the assessments of many units, as bounds where data are missing: the
 * {@link org.ntmcriteria.analysis.aggregate.Aggregate} per criterion, in bands and in the mean (số tiêu chí bình quân),
 * and {@link org.ntmcriteria.analysis.aggregate.Progress} in the three time columns of an office.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.analysis.aggregate;

import javax.annotation.ParametersAreNonnullByDefault;
