/** Look-ups in the register: by code, by name, along the lineage. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.register.lookup;

import javax.annotation.ParametersAreNonnullByDefault;
