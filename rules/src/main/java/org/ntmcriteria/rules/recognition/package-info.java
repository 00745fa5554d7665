/** Recognition (công nhận) beside fulfilment: what may be recognised, what must be revoked, and what stands between. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.rules.recognition;

import javax.annotation.ParametersAreNonnullByDefault;
