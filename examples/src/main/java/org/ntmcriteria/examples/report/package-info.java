/** Assessments as one self-contained page for a browser. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.examples.report;

import javax.annotation.ParametersAreNonnullByDefault;
