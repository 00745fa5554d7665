/**
 * Looking across a change of units: what data on the units of an earlier day say about a unit of a later one. A
 * {@link org.ntmcriteria.analysis.lineage.Reconstruction} is bounds that the true value lies within, never an
 * assessment under the law, and no recognition passes along it.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.analysis.lineage;

import javax.annotation.ParametersAreNonnullByDefault;
