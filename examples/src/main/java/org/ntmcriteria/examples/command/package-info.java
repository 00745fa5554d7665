/** The {@code ntm} command: one class per verb. */
@ParametersAreNonnullByDefault
package org.ntmcriteria.examples.command;

import javax.annotation.ParametersAreNonnullByDefault;
