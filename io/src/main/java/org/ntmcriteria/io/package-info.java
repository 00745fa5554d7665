/**
 * Inputs ({@link org.ntmcriteria.io.InputFile}) and results ({@link org.ntmcriteria.io.ReadResult},
 * {@link org.ntmcriteria.io.ProblemLog}) that all readers share.
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.io;

import javax.annotation.ParametersAreNonnullByDefault;
