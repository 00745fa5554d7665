/** Tables that offices hand in and take away, as CSV or XLSX: observations, verdicts, overlays. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.io.table;

import javax.annotation.ParametersAreNonnullByDefault;
