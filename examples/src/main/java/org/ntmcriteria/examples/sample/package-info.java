/** Makes the synthetic samples: tables that agree with what a province printed, and say that they are synthetic. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.examples.sample;

import javax.annotation.ParametersAreNonnullByDefault;
