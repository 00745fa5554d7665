/** JSON of the domain's values and of the documents, with the schemas of the latter. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.io.json;

import javax.annotation.ParametersAreNonnullByDefault;
