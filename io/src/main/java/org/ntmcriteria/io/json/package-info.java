/**
 * JSON of the domain's values and of the {@code ntm-assessment} document: {@link org.ntmcriteria.io.json.NtmJson}, and
 * {@link org.ntmcriteria.io.json.NtmModule} for a mapper of one's own.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.io.json;

import javax.annotation.ParametersAreNonnullByDefault;
