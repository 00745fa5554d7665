/**
 * What readers have in common: where an input comes from ({@link org.ntmcriteria.io.InputFile}), and values together
 * with what was wrong ({@link org.ntmcriteria.io.Reading}, {@link org.ntmcriteria.io.ProblemLog}).
 */
@ParametersAreNonnullByDefault
package org.ntmcriteria.io;

import javax.annotation.ParametersAreNonnullByDefault;
