/** Decisions on recognition and revocation, and the state that they leave a unit in. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.core.recognition;

import javax.annotation.ParametersAreNonnullByDefault;
