/**
 * JSON of the domain's values and of the documents: {@link org.ntmcriteria.io.json.NtmJson}, the documents' schemas in
 * {@link org.ntmcriteria.io.json.NtmSchema}, and {@link org.ntmcriteria.io.json.NtmModule} for a mapper of one's own.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.io.json;

import javax.annotation.ParametersAreNonnullByDefault;
