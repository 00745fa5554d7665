/** Assessments as one self-contained page for a browser. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.report.page;

import javax.annotation.ParametersAreNonnullByDefault;
