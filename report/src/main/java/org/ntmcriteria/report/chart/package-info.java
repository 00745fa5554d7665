/** Assessments as pictures, SVG or PNG: heat map, bands, criteria against plan, distance to the target. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.report.chart;

import javax.annotation.ParametersAreNonnullByDefault;
