/**
 * Many units assessed at once: a {@link org.ntmcriteria.analysis.panel.Panel} of cells in columns, assessed key by key
 * by a {@link org.ntmcriteria.analysis.panel.ColumnarEvaluator}, with the verdicts as bits
 * ({@link org.ntmcriteria.analysis.panel.UnitVerdicts}).
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.analysis.panel;

import javax.annotation.ParametersAreNonnullByDefault;
