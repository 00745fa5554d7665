/** Numbers, grades, dates and verdicts: exact decimals, quantities, three-valued verdicts and ranges of counts. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.core.value;

import javax.annotation.ParametersAreNonnullByDefault;
