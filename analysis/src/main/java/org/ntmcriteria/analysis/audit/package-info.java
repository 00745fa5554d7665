/** Checks published figures against the identities that they must hold among themselves. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.analysis.audit;

import javax.annotation.ParametersAreNonnullByDefault;
