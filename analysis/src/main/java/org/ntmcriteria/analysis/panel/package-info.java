/**
 * Many units judged at once: a {@link org.ntmcriteria.analysis.panel.Panel} of cells in columns, judged key by key by a
 * {@link org.ntmcriteria.analysis.panel.ColumnarEvaluator}, with the verdicts as bits
 * ({@link org.ntmcriteria.analysis.panel.VerdictColumn}).
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.analysis.panel;

import javax.annotation.ParametersAreNonnullByDefault;
