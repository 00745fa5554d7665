/** Counts over the assessments of many units, as bounds where data are missing. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.analysis.aggregate;

import javax.annotation.ParametersAreNonnullByDefault;
