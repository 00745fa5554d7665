/**
 * Many units judged at once: a {@link org.ntmcriteria.analysis.columns.Panel} of cells in columns, judged key by key by
 * a {@link org.ntmcriteria.analysis.columns.ColumnarEvaluator}, with the verdicts as bits
 * ({@link org.ntmcriteria.analysis.columns.VerdictColumn}).
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.analysis.columns;

import javax.annotation.ParametersAreNonnullByDefault;
