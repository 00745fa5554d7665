/** Assessments as pictures, SVG or PNG: heat map, bands, criteria against plan, distance to the target. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.examples.picture;

import javax.annotation.ParametersAreNonnullByDefault;
