/** Documents of offices, read and given back; {@link org.ntmcriteria.documents.DocumentsMessages} holds their words. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.documents;

import javax.annotation.ParametersAreNonnullByDefault;
