/** Many units judged at once: a panel of cells in columns, judged key by key, with the verdicts as bits. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.analysis.columns;

import javax.annotation.ParametersAreNonnullByDefault;
