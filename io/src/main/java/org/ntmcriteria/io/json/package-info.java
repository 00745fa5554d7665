/** JSON of the domain's values and of the {@code ntm-assessment} document. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.io.json;

import javax.annotation.ParametersAreNonnullByDefault;
